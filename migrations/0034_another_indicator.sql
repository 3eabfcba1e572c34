-- Why an indicator is another one although it looks like one that is there: asked for before it is added, kept with it.

alter table indicators.indicator add column other_because text check (length(other_because) between 1 and 500);
grant update (other_because) on indicators.indicator to caunoi_app;
