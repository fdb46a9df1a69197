"""Acts: which words tell an act, of which type, and whether it was done."""
