"""The joint agenda and how it is drafted: opgaven, a goal, pilot actions and what they ask of whom."""
