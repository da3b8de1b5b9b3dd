-- The video booth that a kiosk stands in; null for one in the lobby, and for screens.
alter table device add column booth_id uuid references service_point;
alter table device add check (booth_id is null or kind = 'KIOSK');
alter table enrolment_code add column booth_id uuid references service_point;
alter table enrolment_code add check (booth_id is null or kind = 'KIOSK');
