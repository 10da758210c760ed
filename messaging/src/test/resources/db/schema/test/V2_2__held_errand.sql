create table held_errand (id text primary key);
