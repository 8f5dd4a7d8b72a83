-- which memory unit, machine or file a text came from, in a few words; null for what somebody typed
alter table segment add column provenance varchar(100);
alter table segment_text add column provenance varchar(100);
