"""Read shapes: GeoPackage, GeoJSON and Shapefile, and in which coordinates they stand."""
