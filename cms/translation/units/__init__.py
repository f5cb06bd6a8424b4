"""A page's lines with what translates them, shared by workbench, PO files and machine."""
