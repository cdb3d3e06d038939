-- By what the person of a lead found us: an advertisement, a link, a post. Its first one counts.

ALTER TABLE lead
  ADD COLUMN origin_source text,
  ADD COLUMN origin_campaign text,
  ADD COLUMN origin_ad text,
  ADD COLUMN origin_url text,
  ADD CONSTRAINT lead_origin CHECK (origin_source IS NULL OR origin_campaign IS NOT NULL);
