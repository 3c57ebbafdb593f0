"""The order editor: a sheet over the page with lines, what they change, payments, claims and delivery."""
