-- Groups are taken in where somebody wanted them.
ALTER TABLE inbox ADD COLUMN groups boolean NOT NULL DEFAULT false;

-- Reasons are codes from here on; what was counted under sentences begins anew.
TRUNCATE ignored_event;
