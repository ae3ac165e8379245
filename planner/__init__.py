"""Wijkagenda: from a map of wijken to a small joint agenda of gemeente, corporaties and residents."""
