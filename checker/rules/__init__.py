"""The rules, one file each; a rule turns what is known into findings."""
