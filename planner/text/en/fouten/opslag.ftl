### Disk and database

## While working

error-snapshot-damaged = The data of “{ $title }” were damaged and have been set aside. Everything else works. Load that file again.
error-disk-full = The server’s disk is full. Nothing was changed. Ask your administrator to make room, and try again then.
error-folder-closed = The app may write nothing in its data folder now. Nothing was changed. Ask your administrator to make the folder writable.
error-folder-busy = Others are loading data into the app now. Nothing was changed. Try again in a minute.
error-no-temporary-folder = The server has no temporary folder for your file. Nothing was changed. Ask your administrator to make the folder for temporary files writable.
error-data-dir-unusable = The app can’t keep anything in its data folder. Ask your administrator to make the folder writable.
fully-data-dir-unusable = The folder is { $folder }. The message is: { $reason }. Make the folder writable, or choose another one with PLANNER_DATA_DIR.
error-database-url-wrong = The setting PLANNER_DATABASE_URL is not right. Write sqlite:///folder/file.db or postgresql://user:password@server/name.
error-database-unreachable = The database can’t be reached now. Nothing was saved by halves. Try again in a moment, or ask your administrator to look at it.
fully-database-unreachable = The address is { $address }. The message is: { $reason }
error-database-full = The disk of the database is full. Nothing was saved by halves. Ask your administrator to make room, and save again then.
error-database-closed = Nothing may be written in the database now. Ask your administrator to make the database and its folder writable.
error-database-damaged = The database is damaged. Don’t save anything now. Ask your administrator to put a backup back.
fully-database-damaged = The address is { $address }. The message is: { $reason }
error-database-busy = Somebody else has been saving in this agenda for { $seconds } seconds. Nothing was changed. Try again in a moment.
error-database-too-new = The database belongs to a newer version of Wijkagenda (revision { $found }; this version knows { $known }). Use the newer version, or put back a copy of the database that fits this one.
error-database-behind = The database has to be brought up to date, and { $user } may not do that. Give the command: PLANNER_DATABASE_OWNER_URL=postgresql://owner:password@server/name python -m planner migrate. Then start the app again.
error-owner-elsewhere = PLANNER_DATABASE_OWNER_URL and PLANNER_DATABASE_URL don't point at the same database on PostgreSQL. Nothing was changed. Give both the same server and name; only the user differs.
error-heads-wrong = Line { $line } of the file with noted heads is wrong. Use a file that python -m planner check wrote before.
error-chain-without-counter = The count of the history is missing in the database. Nothing was saved. Ask your administrator to give python -m planner check, and to put a backup back.

## What `check` finds

error-check-room = In { $path } there are { $free } MB left; count on at least { $least } MB. Make room.
error-check-wall-folders = Whoever reads a file can reach other folders on this machine: the Linux kernel has no Landlock, or the service doesn’t allow it. Use Linux 5.13 or newer, and the file deploy/wijkagenda.service.
error-check-wall-calls = Whoever reads a file can reach the network on this machine: the Linux kernel has no seccomp, or not for this processor. Don’t allow files of strangers.
error-check-folder-closed = Nothing can be written in { $path }: { $reason }. Make the folder writable for the app’s user.
error-check-rights-wide = Others on this machine may look into { $path }. Give: chmod { $wanted } { $path }
error-check-snapshot = “{ $title }” in { $path } is damaged ({ $found }). The app sets it aside as soon as it reads it. Load the file again, or put a backup back.
error-check-set-aside = “{ $title }” is damaged and set aside in { $path }. Load the file again and remove this folder, or put a backup back.
error-check-loaded-later = “{ $title }” was loaded on { $day }, according to its snapshot. The clock was ahead then; the app counts it as old. Set the clock right and load the file again.
error-check-year-later = “{ $title }” is about { $year }, a year that is yet to come. Remove it, and load it with the right year.
error-check-event-later = The newest change is of { $day }, and that is yet to come. Set the server’s clock right (UTC).
error-check-database-behind = The database still lacks these steps: { $steps }. Give: python -m planner migrate
error-check-database-damaged = The database is damaged: { $found }. Stop the app and put a backup back.
error-check-database-orphans = The database is not complete: { $count } rows belong to something that is no longer there. Put a backup back, or ask the makers for help.
