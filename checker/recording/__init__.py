"""Writing into files of claims: what people would otherwise type by hand."""
