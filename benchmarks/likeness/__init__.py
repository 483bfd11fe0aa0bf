"""How well texts about the same matter are found: a labelled set and its measures."""
