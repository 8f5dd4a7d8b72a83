-- finds the same English in another article; null for what is too short to be telling
alter table segment add column target_hash varchar(64);

update segment set target_hash = ${sha256} where char_length(target) >= 40;

create index ix_segment_target on segment (target_hash, article_number);
