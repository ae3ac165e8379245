## Storage of agendas

error-database-url-wrong = The setting for the database is not right. Write sqlite:///folder/file.db or postgresql://user:password@server/name.
error-database-unreachable = The database { $address } can't be reached. It says: { $reason }
error-database-busy = Somebody else has been saving in this agenda for { $seconds } seconds. Nothing was changed. Try again in a moment.
error-database-too-new = The database belongs to a newer version of Wijkagenda (revision { $found }; this version knows { $known }). Use the newer version, or put back a copy of the database that fits this one.
error-agenda-not-found = Agenda { $id } is not there (any more). Choose an agenda from the overview.
