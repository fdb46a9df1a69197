"""Credits: who reported, from where and for which agency, as a line says it."""
