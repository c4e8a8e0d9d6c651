"""Nothing at all: what is left of a run is its start and its end."""
