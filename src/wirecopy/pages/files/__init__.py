"""Files: every form in which pages come, found, told apart, unpacked and read as a stream."""
