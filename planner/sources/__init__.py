"""Read what others publish: the only code that knows file formats, column names and sentinels."""

from planner.sources.shapes.gdal import leave_out_others

leave_out_others()
