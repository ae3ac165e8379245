"""What the browser gets beside the pages: routes and headers, styles and scripts."""
