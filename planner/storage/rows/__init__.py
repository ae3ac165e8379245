"""From the domain to rows and back."""
