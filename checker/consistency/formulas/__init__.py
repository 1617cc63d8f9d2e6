"""What relations say: formulas over measures, read, fitted to units, made constraints."""
