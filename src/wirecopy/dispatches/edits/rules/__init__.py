"""Rules: what a change did to the text, each family of classes in a file."""
