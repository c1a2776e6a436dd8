"""What the shop sells: the list of products, their stock, and its way in and out as a sheet."""
