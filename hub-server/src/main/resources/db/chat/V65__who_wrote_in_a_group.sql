-- By which address a member of a group wrote, as scheme:value: two members may have one name.
ALTER TABLE message ADD COLUMN author_address text;
