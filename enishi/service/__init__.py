"""The HTTP face of Enishi: what is asked over the wire, and what goes back."""
