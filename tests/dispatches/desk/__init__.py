"""An invented news desk: writes reports, and makes copies of which it knows what was changed."""
