// The part of a form that only a browser can do.
