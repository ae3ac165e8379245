"""The box in which files of others are read: a process of its own that can use little, see little and harm nobody."""
