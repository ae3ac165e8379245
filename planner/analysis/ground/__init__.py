"""What lies on the ground: objects in the public space, drawn places, and old borders under new ones."""
