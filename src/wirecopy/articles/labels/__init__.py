"""Labels: what each line is, by itself, by its markup and by its place in the article."""
