-- When an inbox was last asked how it is: whichever node moves this time forward asks, the others do not.
ALTER TABLE inbox ADD COLUMN asked_at timestamptz;
