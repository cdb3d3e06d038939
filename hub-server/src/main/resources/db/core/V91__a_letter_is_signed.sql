-- What stands below the letters of a member, of each organisation its own.
ALTER TABLE membership ADD COLUMN signature text NOT NULL DEFAULT '';
GRANT UPDATE (signature) ON membership TO nexus_hub;
