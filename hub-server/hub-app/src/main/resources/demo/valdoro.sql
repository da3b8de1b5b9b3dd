-- The town of the demo. :passwordHash is the experts' password, hashed by the program that runs this.
insert into organisation (id, slug, name) values ('0199b000-0000-7000-8000-000000000001', 'valdoro', 'Comune di Valdoro');

insert into branch (id, organisation_id, kind, name, address, position) values
    ('0199b000-0000-7000-8000-000000000011', '0199b000-0000-7000-8000-000000000001', 'OFFICE', 'Centro', 'Piazza del Municipio 1', 1),
    ('0199b000-0000-7000-8000-000000000012', '0199b000-0000-7000-8000-000000000001', 'OFFICE', 'Borgo Nord', 'Via della Stazione 24', 2),
    ('0199b000-0000-7000-8000-000000000013', '0199b000-0000-7000-8000-000000000001', 'ONLINE', 'Da casa', '', 3);

insert into service_point (id, organisation_id, branch_id, kind, label) values
    ('0199b000-0000-7000-8000-000000000031', '0199b000-0000-7000-8000-000000000001', '0199b000-0000-7000-8000-000000000011', 'COUNTER', '1'),
    ('0199b000-0000-7000-8000-000000000032', '0199b000-0000-7000-8000-000000000001', '0199b000-0000-7000-8000-000000000011', 'COUNTER', '2'),
    ('0199b000-0000-7000-8000-000000000033', '0199b000-0000-7000-8000-000000000001', '0199b000-0000-7000-8000-000000000012', 'COUNTER', '1'),
    ('0199b000-0000-7000-8000-000000000034', '0199b000-0000-7000-8000-000000000001', '0199b000-0000-7000-8000-000000000012', 'COUNTER', '2'),
    ('0199b000-0000-7000-8000-000000000035', '0199b000-0000-7000-8000-000000000001', '0199b000-0000-7000-8000-000000000011', 'BOOTH', 'A'),
    ('0199b000-0000-7000-8000-000000000036', '0199b000-0000-7000-8000-000000000001', '0199b000-0000-7000-8000-000000000012', 'BOOTH', 'B'),
    ('0199b000-0000-7000-8000-000000000037', '0199b000-0000-7000-8000-000000000001', '0199b000-0000-7000-8000-000000000013', 'REMOTE', 'Remoto 1'),
    ('0199b000-0000-7000-8000-000000000038', '0199b000-0000-7000-8000-000000000001', '0199b000-0000-7000-8000-000000000013', 'REMOTE', 'Remoto 2'),
    ('0199b000-0000-7000-8000-000000000039', '0199b000-0000-7000-8000-000000000001', '0199b000-0000-7000-8000-000000000013', 'REMOTE', 'Remoto 3');

-- Open at all hours, so that the demo can be tried at any.
insert into opening_hours (branch_id, weekday, opens, closes)
    select b.id, d, time '00:00', time '23:59:59.999999' from branch b, generate_series(1, 7) d
    where b.organisation_id = '0199b000-0000-7000-8000-000000000001';

insert into opening_exception (organisation_id, day, closed)
    select '0199b000-0000-7000-8000-000000000001', day::date, false from generate_series(current_date, current_date + 3650, interval '1 day') day
    where to_char(day, 'MM-DD') in
        ('01-01', '01-06', '04-25', '05-01', '06-02', '08-15', '10-04', '11-01', '12-08', '12-25', '12-26')
    or (extract(isodow from day) = 1 and to_char(day, 'MM-DD') between '03-23' and '04-26');

insert into catalogue_version (organisation_id, version) values ('0199b000-0000-7000-8000-000000000001', 1);

insert into line (id, organisation_id, name) values
    ('0199b000-0000-7000-8000-000000000021', '0199b000-0000-7000-8000-000000000001', 'Anagrafe Centro'),
    ('0199b000-0000-7000-8000-000000000022', '0199b000-0000-7000-8000-000000000001', 'Anagrafe Borgo Nord'),
    ('0199b000-0000-7000-8000-000000000023', '0199b000-0000-7000-8000-000000000001', 'Sportello virtuale');

insert into public_service (id, organisation_id, code, prefix, planned_minutes, fee_cents, position) values
    ('0199b000-0000-7000-8000-000000000041', '0199b000-0000-7000-8000-000000000001', 'CIE', 'A', 12, 2221, 1),
    ('0199b000-0000-7000-8000-000000000042', '0199b000-0000-7000-8000-000000000001', 'RES', 'R', 18, 0, 2),
    ('0199b000-0000-7000-8000-000000000043', '0199b000-0000-7000-8000-000000000001', 'CER', 'C', 7, 52, 3),
    ('0199b000-0000-7000-8000-000000000044', '0199b000-0000-7000-8000-000000000001', 'TRI', 'T', 15, 0, 4),
    ('0199b000-0000-7000-8000-000000000045', '0199b000-0000-7000-8000-000000000001', 'SCU', 'S', 12, 0, 5),
    ('0199b000-0000-7000-8000-000000000046', '0199b000-0000-7000-8000-000000000001', 'SOC', 'P', 25, 0, 6);

insert into public_service_text (service_id, language, name, summary, words, papers) values
    ('0199b000-0000-7000-8000-000000000041', 'it', 'Carta d’identità elettronica', 'Rilascio e rinnovo della carta d’identità.',
        array['documento', 'carta identita', 'cie', 'carta d''identita', 'passaporto', 'documento scaduto', 'id'],
        array['Una fototessera recente', 'La vecchia carta, o la denuncia di smarrimento', 'La tessera sanitaria', '22,21 euro per il rilascio']),
    ('0199b000-0000-7000-8000-000000000041', 'en', 'Electronic identity card', 'New identity card, or renewal of the old one.',
        array['id card', 'identity card', 'passport', 'document', 'expired card'],
        array['A recent passport photo', 'The old card, or the police report if it was lost', 'The health card', '22.21 euros for the card']),
    ('0199b000-0000-7000-8000-000000000041', 'de', 'Elektronische Identitätskarte', 'Ausstellung und Erneuerung der Identitätskarte.',
        array['ausweis', 'personalausweis', 'identitätskarte', 'pass', 'reisepass', 'abgelaufen'],
        array['Ein aktuelles Passfoto', 'Die alte Karte oder die Verlustanzeige', 'Die Gesundheitskarte', '22,21 Euro für die Ausstellung']),
    ('0199b000-0000-7000-8000-000000000042', 'it', 'Cambio di residenza', 'Dichiarare il nuovo indirizzo in paese o l’arrivo da un altro Comune.',
        array['residenza', 'trasloco', 'indirizzo', 'cambio casa', 'cambiare casa', 'domicilio', 'anagrafe'],
        array['Un documento d’identità valido', 'Il contratto di casa o la dichiarazione del proprietario', 'Il codice fiscale di chi si trasferisce', 'La targa dei veicoli intestati']),
    ('0199b000-0000-7000-8000-000000000042', 'en', 'Change of address', 'Register your new address, or your arrival from another town.',
        array['moving', 'address', 'move house', 'residence', 'new home', 'registration'],
        array['A valid identity document', 'The rental or purchase contract, or the owner’s statement', 'The tax code of everyone who moves', 'The number plates of your vehicles']),
    ('0199b000-0000-7000-8000-000000000042', 'de', 'Wohnsitzwechsel', 'Neue Adresse oder Zuzug aus einer anderen Gemeinde melden.',
        array['umzug', 'adresse', 'wohnsitz', 'ummeldung', 'anmeldung', 'meldeamt'],
        array['Ein gültiger Ausweis', 'Der Miet- oder Kaufvertrag oder die Erklärung des Eigentümers', 'Die Steuernummer aller, die umziehen', 'Die Kennzeichen der Fahrzeuge']),
    ('0199b000-0000-7000-8000-000000000043', 'it', 'Certificati anagrafici', 'Certificati di nascita, residenza, stato di famiglia e matrimonio.',
        array['certificato', 'nascita', 'stato di famiglia', 'matrimonio', 'morte', 'estratto', 'anagrafe'],
        array['Un documento d’identità valido', 'Una marca da bollo da 16 euro, se l’uso lo chiede']),
    ('0199b000-0000-7000-8000-000000000043', 'en', 'Certificates', 'Certificates of birth, residence, family and marriage.',
        array['certificate', 'birth', 'marriage', 'family status', 'death'],
        array['A valid identity document', 'A 16 euro revenue stamp, if your purpose asks for one']),
    ('0199b000-0000-7000-8000-000000000043', 'de', 'Meldebescheinigungen', 'Geburts-, Wohnsitz-, Familien- und Heiratsurkunden.',
        array['urkunde', 'bescheinigung', 'geburt', 'heirat', 'familienstand', 'geburtsurkunde'],
        array['Ein gültiger Ausweis', 'Eine Stempelmarke zu 16 Euro, falls verlangt']),
    ('0199b000-0000-7000-8000-000000000044', 'it', 'Tributi: TARI e IMU', 'Tassa rifiuti, imposta sulla casa, rimborsi e rate.',
        array['tasse', 'tari', 'imu', 'rifiuti', 'immondizia', 'bolletta', 'rimborso', 'rate', 'pagare'],
        array['L’avviso ricevuto', 'Il codice fiscale', 'I dati catastali della casa, se li ha']),
    ('0199b000-0000-7000-8000-000000000044', 'en', 'Local taxes', 'Waste tax, property tax, refunds and instalments.',
        array['tax', 'taxes', 'waste', 'property tax', 'refund', 'pay', 'bill'],
        array['The notice you received', 'Your tax code', 'The land register data of the home, if you have them']),
    ('0199b000-0000-7000-8000-000000000044', 'de', 'Gemeindesteuern', 'Müllgebühr, Immobiliensteuer, Rückzahlung und Raten.',
        array['steuer', 'steuern', 'müll', 'gebühr', 'rechnung', 'immobiliensteuer', 'zahlen'],
        array['Der erhaltene Bescheid', 'Ihre Steuernummer', 'Die Katasterdaten der Wohnung, falls vorhanden']),
    ('0199b000-0000-7000-8000-000000000045', 'it', 'Scuola e mensa', 'Iscrizioni a nido, mensa e trasporto scolastico.',
        array['scuola', 'asilo', 'nido', 'mensa', 'scuolabus', 'bambini', 'figli', 'iscrizione'],
        array['Il codice fiscale del bambino', 'L’attestazione ISEE', 'Un documento d’identità del genitore']),
    ('0199b000-0000-7000-8000-000000000045', 'en', 'School and meals', 'Enrolment for nursery, school meals and school bus.',
        array['school', 'nursery', 'kindergarten', 'meals', 'school bus', 'children', 'enrol'],
        array['The child’s tax code', 'The ISEE certificate', 'An identity document of the parent']),
    ('0199b000-0000-7000-8000-000000000045', 'de', 'Schule und Mensa', 'Anmeldung für Kita, Mensa und Schülerbus.',
        array['schule', 'kita', 'kindergarten', 'mensa', 'schulbus', 'kinder', 'anmeldung'],
        array['Die Steuernummer des Kindes', 'Die ISEE-Bescheinigung', 'Ein Ausweis des Elternteils']),
    ('0199b000-0000-7000-8000-000000000046', 'it', 'Servizi sociali: primo colloquio', 'Aiuti alla famiglia, agli anziani e alla casa.',
        array['aiuto', 'sociale', 'assistente sociale', 'anziani', 'contributo', 'affitto', 'invalidita', 'isee'],
        array['Un documento d’identità', 'L’attestazione ISEE, se l’ha', 'I documenti sanitari utili']),
    ('0199b000-0000-7000-8000-000000000046', 'en', 'Social services: first talk', 'Support for families, older people and housing.',
        array['help', 'social', 'support', 'elderly', 'rent', 'benefit', 'disability'],
        array['An identity document', 'The ISEE certificate, if you have it', 'Useful medical papers']),
    ('0199b000-0000-7000-8000-000000000046', 'de', 'Sozialdienste: Erstgespräch', 'Hilfen für Familien, ältere Menschen und Wohnen.',
        array['hilfe', 'sozial', 'senioren', 'miete', 'beitrag', 'behinderung', 'unterstützung'],
        array['Ein Ausweis', 'Die ISEE-Bescheinigung, falls vorhanden', 'Nützliche ärztliche Unterlagen']);

insert into service_offer (branch_id, service_id, line_id, place) values
    ('0199b000-0000-7000-8000-000000000011', '0199b000-0000-7000-8000-000000000041', '0199b000-0000-7000-8000-000000000021', 'COUNTER'),
    ('0199b000-0000-7000-8000-000000000012', '0199b000-0000-7000-8000-000000000041', '0199b000-0000-7000-8000-000000000022', 'COUNTER'),
    ('0199b000-0000-7000-8000-000000000011', '0199b000-0000-7000-8000-000000000042', '0199b000-0000-7000-8000-000000000021', 'COUNTER'),
    ('0199b000-0000-7000-8000-000000000012', '0199b000-0000-7000-8000-000000000042', '0199b000-0000-7000-8000-000000000022', 'COUNTER'),
    ('0199b000-0000-7000-8000-000000000011', '0199b000-0000-7000-8000-000000000043', '0199b000-0000-7000-8000-000000000021', 'COUNTER'),
    ('0199b000-0000-7000-8000-000000000012', '0199b000-0000-7000-8000-000000000043', '0199b000-0000-7000-8000-000000000022', 'COUNTER'),
    ('0199b000-0000-7000-8000-000000000011', '0199b000-0000-7000-8000-000000000044', '0199b000-0000-7000-8000-000000000023', 'BOOTH'),
    ('0199b000-0000-7000-8000-000000000012', '0199b000-0000-7000-8000-000000000044', '0199b000-0000-7000-8000-000000000023', 'BOOTH'),
    ('0199b000-0000-7000-8000-000000000013', '0199b000-0000-7000-8000-000000000044', '0199b000-0000-7000-8000-000000000023', 'REMOTE'),
    ('0199b000-0000-7000-8000-000000000011', '0199b000-0000-7000-8000-000000000045', '0199b000-0000-7000-8000-000000000023', 'BOOTH'),
    ('0199b000-0000-7000-8000-000000000012', '0199b000-0000-7000-8000-000000000045', '0199b000-0000-7000-8000-000000000023', 'BOOTH'),
    ('0199b000-0000-7000-8000-000000000013', '0199b000-0000-7000-8000-000000000045', '0199b000-0000-7000-8000-000000000023', 'REMOTE'),
    ('0199b000-0000-7000-8000-000000000011', '0199b000-0000-7000-8000-000000000046', '0199b000-0000-7000-8000-000000000023', 'BOOTH'),
    ('0199b000-0000-7000-8000-000000000012', '0199b000-0000-7000-8000-000000000046', '0199b000-0000-7000-8000-000000000023', 'BOOTH'),
    ('0199b000-0000-7000-8000-000000000013', '0199b000-0000-7000-8000-000000000046', '0199b000-0000-7000-8000-000000000023', 'REMOTE');

insert into staff (id, organisation_id, username, display_name, password_hash, roles, language) values
    ('0199b000-0000-7000-8000-000000000051', '0199b000-0000-7000-8000-000000000001', 'anna', 'Anna Rossi', :passwordHash, '{EXPERT}', 'it'),
    ('0199b000-0000-7000-8000-000000000052', '0199b000-0000-7000-8000-000000000001', 'bruno', 'Bruno Conti', :passwordHash, '{EXPERT}', 'it'),
    ('0199b000-0000-7000-8000-000000000053', '0199b000-0000-7000-8000-000000000001', 'carla', 'Carla Hofer', :passwordHash, '{EXPERT}', 'de'),
    ('0199b000-0000-7000-8000-000000000054', '0199b000-0000-7000-8000-000000000001', 'dario', 'Dario Neri', :passwordHash, '{EXPERT}', 'it'),
    ('0199b000-0000-7000-8000-000000000055', '0199b000-0000-7000-8000-000000000001', 'elena', 'Elena Moretti', :passwordHash, '{EXPERT,SUPERVISOR,ADMINISTRATOR}', 'it');

insert into work_profile (id, organisation_id, name) values
    ('0199b000-0000-7000-8000-000000000061', '0199b000-0000-7000-8000-000000000001', 'Anagrafe Centro'),
    ('0199b000-0000-7000-8000-000000000062', '0199b000-0000-7000-8000-000000000001', 'Anagrafe Borgo Nord'),
    ('0199b000-0000-7000-8000-000000000063', '0199b000-0000-7000-8000-000000000001', 'Esperto a distanza'),
    ('0199b000-0000-7000-8000-000000000064', '0199b000-0000-7000-8000-000000000001', 'Jolly Centro'),
    ('0199b000-0000-7000-8000-000000000065', '0199b000-0000-7000-8000-000000000001', 'Tutte le file');

insert into work_profile_line (profile_id, line_id) values
    ('0199b000-0000-7000-8000-000000000061', '0199b000-0000-7000-8000-000000000021'),
    ('0199b000-0000-7000-8000-000000000062', '0199b000-0000-7000-8000-000000000022'),
    ('0199b000-0000-7000-8000-000000000063', '0199b000-0000-7000-8000-000000000023'),
    ('0199b000-0000-7000-8000-000000000064', '0199b000-0000-7000-8000-000000000021'),
    ('0199b000-0000-7000-8000-000000000064', '0199b000-0000-7000-8000-000000000023'),
    ('0199b000-0000-7000-8000-000000000065', '0199b000-0000-7000-8000-000000000021'),
    ('0199b000-0000-7000-8000-000000000065', '0199b000-0000-7000-8000-000000000022'),
    ('0199b000-0000-7000-8000-000000000065', '0199b000-0000-7000-8000-000000000023');

insert into staff_profile (staff_id, profile_id) values
    ('0199b000-0000-7000-8000-000000000051', '0199b000-0000-7000-8000-000000000061'),
    ('0199b000-0000-7000-8000-000000000052', '0199b000-0000-7000-8000-000000000062'),
    ('0199b000-0000-7000-8000-000000000053', '0199b000-0000-7000-8000-000000000063'),
    ('0199b000-0000-7000-8000-000000000054', '0199b000-0000-7000-8000-000000000064'),
    ('0199b000-0000-7000-8000-000000000055', '0199b000-0000-7000-8000-000000000065');

insert into prepared_text (id, organisation_id, purpose, position) values
    ('0199b000-0000-7000-8000-000000000071', '0199b000-0000-7000-8000-000000000001', 'CHAT', 1),
    ('0199b000-0000-7000-8000-000000000072', '0199b000-0000-7000-8000-000000000001', 'CHAT', 2),
    ('0199b000-0000-7000-8000-000000000073', '0199b000-0000-7000-8000-000000000001', 'CHAT', 3),
    ('0199b000-0000-7000-8000-000000000074', '0199b000-0000-7000-8000-000000000001', 'CHAT', 4),
    ('0199b000-0000-7000-8000-000000000075', '0199b000-0000-7000-8000-000000000001', 'CHAT', 5),
    ('0199b000-0000-7000-8000-000000000076', '0199b000-0000-7000-8000-000000000001', 'CHAT', 6),
    ('0199b000-0000-7000-8000-000000000077', '0199b000-0000-7000-8000-000000000001', 'WAITING', 1),
    ('0199b000-0000-7000-8000-000000000078', '0199b000-0000-7000-8000-000000000001', 'WAITING', 2),
    ('0199b000-0000-7000-8000-000000000079', '0199b000-0000-7000-8000-000000000001', 'WAITING', 3);

insert into prepared_text_words (text_id, language, words) values
    ('0199b000-0000-7000-8000-000000000071', 'it', 'Buongiorno, sono qui per Lei. Mi sente bene?'),
    ('0199b000-0000-7000-8000-000000000071', 'en', 'Hello, I am here for you. Can you hear me well?'),
    ('0199b000-0000-7000-8000-000000000071', 'de', 'Guten Tag, ich bin für Sie da. Hören Sie mich gut?'),
    ('0199b000-0000-7000-8000-000000000071', 'fr', 'Bonjour, je suis là pour vous. M’entendez-vous bien ?'),
    ('0199b000-0000-7000-8000-000000000071', 'sl', 'Dober dan, tukaj sem za vas. Me dobro slišite?'),
    ('0199b000-0000-7000-8000-000000000071', 'es', 'Buenos días, estoy aquí para usted. ¿Me oye bien?'),
    ('0199b000-0000-7000-8000-000000000071', 'ro', 'Bună ziua, sunt aici pentru dvs. Mă auziți bine?'),
    ('0199b000-0000-7000-8000-000000000071', 'ar', 'مرحبًا، أنا هنا لخدمتك. هل تسمعني جيدًا؟'),
    ('0199b000-0000-7000-8000-000000000071', 'uk', 'Добрий день, я тут для вас. Ви добре мене чуєте?'),
    ('0199b000-0000-7000-8000-000000000071', 'zh', '您好，我来为您服务。您能听清楚吗？'),
    ('0199b000-0000-7000-8000-000000000072', 'it', 'Può parlare un po’ più forte, per favore?'),
    ('0199b000-0000-7000-8000-000000000072', 'en', 'Could you speak a little louder, please?'),
    ('0199b000-0000-7000-8000-000000000072', 'de', 'Könnten Sie bitte etwas lauter sprechen?'),
    ('0199b000-0000-7000-8000-000000000072', 'fr', 'Pourriez-vous parler un peu plus fort, s’il vous plaît ?'),
    ('0199b000-0000-7000-8000-000000000072', 'sl', 'Lahko prosim govorite malo glasneje?'),
    ('0199b000-0000-7000-8000-000000000072', 'es', '¿Puede hablar un poco más alto, por favor?'),
    ('0199b000-0000-7000-8000-000000000072', 'ro', 'Puteți vorbi puțin mai tare, vă rog?'),
    ('0199b000-0000-7000-8000-000000000072', 'ar', 'هل يمكنك التحدث بصوت أعلى قليلاً من فضلك؟'),
    ('0199b000-0000-7000-8000-000000000072', 'uk', 'Чи можете ви говорити трохи голосніше?'),
    ('0199b000-0000-7000-8000-000000000072', 'zh', '请您说话大声一点，好吗？'),
    ('0199b000-0000-7000-8000-000000000073', 'it', 'Mi mostri un documento d’identità, per favore.'),
    ('0199b000-0000-7000-8000-000000000073', 'en', 'Please show me an identity document.'),
    ('0199b000-0000-7000-8000-000000000073', 'de', 'Bitte zeigen Sie mir einen Ausweis.'),
    ('0199b000-0000-7000-8000-000000000073', 'fr', 'Montrez-moi une pièce d’identité, s’il vous plaît.'),
    ('0199b000-0000-7000-8000-000000000073', 'sl', 'Prosim, pokažite mi osebni dokument.'),
    ('0199b000-0000-7000-8000-000000000073', 'es', 'Muéstreme un documento de identidad, por favor.'),
    ('0199b000-0000-7000-8000-000000000073', 'ro', 'Vă rog să-mi arătați un act de identitate.'),
    ('0199b000-0000-7000-8000-000000000073', 'ar', 'من فضلك أرني وثيقة هوية.'),
    ('0199b000-0000-7000-8000-000000000073', 'uk', 'Будь ласка, покажіть мені документ, що посвідчує особу.'),
    ('0199b000-0000-7000-8000-000000000073', 'zh', '请出示您的身份证件。'),
    ('0199b000-0000-7000-8000-000000000074', 'it', 'Le ho chiesto la foto di un documento: prema «Fotografa».'),
    ('0199b000-0000-7000-8000-000000000074', 'en', 'I have asked you for a photo of a document: press “Take photo”.'),
    ('0199b000-0000-7000-8000-000000000074', 'de', 'Ich habe Sie um ein Foto eines Dokuments gebeten: Drücken Sie „Fotografieren“.'),
    ('0199b000-0000-7000-8000-000000000074', 'fr', 'Je vous ai demandé la photo d’un document : appuyez sur « Photographier ».'),
    ('0199b000-0000-7000-8000-000000000074', 'sl', 'Prosil sem vas za fotografijo dokumenta: pritisnite »Fotografiraj«.'),
    ('0199b000-0000-7000-8000-000000000074', 'es', 'Le he pedido la foto de un documento: pulse «Fotografiar».'),
    ('0199b000-0000-7000-8000-000000000074', 'ro', 'V-am cerut fotografia unui document: apăsați „Fotografiază”.'),
    ('0199b000-0000-7000-8000-000000000074', 'ar', 'طلبت منك صورة لمستند: اضغط على «التقط صورة».'),
    ('0199b000-0000-7000-8000-000000000074', 'uk', 'Я попросив фото документа: натисніть «Сфотографувати».'),
    ('0199b000-0000-7000-8000-000000000074', 'zh', '我请您拍摄一份文件：请按“拍照”。'),
    ('0199b000-0000-7000-8000-000000000075', 'it', 'Un momento, sto controllando i Suoi dati.'),
    ('0199b000-0000-7000-8000-000000000075', 'en', 'One moment, I am checking your data.'),
    ('0199b000-0000-7000-8000-000000000075', 'de', 'Einen Moment, ich prüfe Ihre Daten.'),
    ('0199b000-0000-7000-8000-000000000075', 'fr', 'Un instant, je vérifie vos données.'),
    ('0199b000-0000-7000-8000-000000000075', 'sl', 'Trenutek, preverjam vaše podatke.'),
    ('0199b000-0000-7000-8000-000000000075', 'es', 'Un momento, estoy comprobando sus datos.'),
    ('0199b000-0000-7000-8000-000000000075', 'ro', 'Un moment, vă verific datele.'),
    ('0199b000-0000-7000-8000-000000000075', 'ar', 'لحظة من فضلك، أتحقق من بياناتك.'),
    ('0199b000-0000-7000-8000-000000000075', 'uk', 'Хвилинку, я перевіряю ваші дані.'),
    ('0199b000-0000-7000-8000-000000000075', 'zh', '请稍等，我正在核对您的资料。'),
    ('0199b000-0000-7000-8000-000000000076', 'it', 'Abbiamo finito. Grazie e buona giornata!'),
    ('0199b000-0000-7000-8000-000000000076', 'en', 'We are done. Thank you and have a good day!'),
    ('0199b000-0000-7000-8000-000000000076', 'de', 'Wir sind fertig. Danke und einen schönen Tag!'),
    ('0199b000-0000-7000-8000-000000000076', 'fr', 'Nous avons terminé. Merci et bonne journée !'),
    ('0199b000-0000-7000-8000-000000000076', 'sl', 'Končali smo. Hvala in lep dan!'),
    ('0199b000-0000-7000-8000-000000000076', 'es', 'Hemos terminado. ¡Gracias y buenos días!'),
    ('0199b000-0000-7000-8000-000000000076', 'ro', 'Am terminat. Vă mulțumesc și o zi bună!'),
    ('0199b000-0000-7000-8000-000000000076', 'ar', 'انتهينا. شكرًا لك ويومًا سعيدًا!'),
    ('0199b000-0000-7000-8000-000000000076', 'uk', 'Ми закінчили. Дякуємо, гарного дня!'),
    ('0199b000-0000-7000-8000-000000000076', 'zh', '办理完毕。谢谢，祝您愉快！'),
    ('0199b000-0000-7000-8000-000000000077', 'it', 'Il sistema è lento: l’attesa può essere più lunga. Ci scusiamo.'),
    ('0199b000-0000-7000-8000-000000000077', 'en', 'The system is slow: waiting may take longer. We are sorry.'),
    ('0199b000-0000-7000-8000-000000000077', 'de', 'Das System ist langsam: Das Warten kann länger dauern. Wir bitten um Entschuldigung.'),
    ('0199b000-0000-7000-8000-000000000077', 'fr', 'Le système est lent : l’attente peut être plus longue. Veuillez nous excuser.'),
    ('0199b000-0000-7000-8000-000000000077', 'sl', 'Sistem je počasen: čakanje je lahko daljše. Opravičujemo se.'),
    ('0199b000-0000-7000-8000-000000000077', 'es', 'El sistema va lento: la espera puede ser más larga. Disculpe.'),
    ('0199b000-0000-7000-8000-000000000077', 'ro', 'Sistemul este lent: așteptarea poate dura mai mult. Ne cerem scuze.'),
    ('0199b000-0000-7000-8000-000000000077', 'ar', 'النظام بطيء: قد يطول الانتظار. نعتذر عن ذلك.'),
    ('0199b000-0000-7000-8000-000000000077', 'uk', 'Система працює повільно: чекати, можливо, доведеться довше. Вибачте.'),
    ('0199b000-0000-7000-8000-000000000077', 'zh', '系统较慢，等待时间可能更长，敬请谅解。'),
    ('0199b000-0000-7000-8000-000000000078', 'it', 'Un operatore è in pausa: torniamo tra 15 minuti.'),
    ('0199b000-0000-7000-8000-000000000078', 'en', 'An expert is on a break: we are back in 15 minutes.'),
    ('0199b000-0000-7000-8000-000000000078', 'de', 'Eine Fachkraft macht Pause: In 15 Minuten geht es weiter.'),
    ('0199b000-0000-7000-8000-000000000078', 'fr', 'Un agent est en pause : nous revenons dans 15 minutes.'),
    ('0199b000-0000-7000-8000-000000000078', 'sl', 'Uslužbenec ima odmor: vrnemo se čez 15 minut.'),
    ('0199b000-0000-7000-8000-000000000078', 'es', 'Un operador está en pausa: volvemos en 15 minutos.'),
    ('0199b000-0000-7000-8000-000000000078', 'ro', 'Un operator este în pauză: revenim în 15 minute.'),
    ('0199b000-0000-7000-8000-000000000078', 'ar', 'أحد الموظفين في استراحة: نعود خلال 15 دقيقة.'),
    ('0199b000-0000-7000-8000-000000000078', 'uk', 'Один фахівець на перерві: повернемося за 15 хвилин.'),
    ('0199b000-0000-7000-8000-000000000078', 'zh', '一位工作人员正在休息，15 分钟后回来。'),
    ('0199b000-0000-7000-8000-000000000079', 'it', 'Tenga pronto un documento d’identità.'),
    ('0199b000-0000-7000-8000-000000000079', 'en', 'Please have an identity document ready.'),
    ('0199b000-0000-7000-8000-000000000079', 'de', 'Halten Sie bitte einen Ausweis bereit.'),
    ('0199b000-0000-7000-8000-000000000079', 'fr', 'Préparez une pièce d’identité, s’il vous plaît.'),
    ('0199b000-0000-7000-8000-000000000079', 'sl', 'Prosim, imejte pripravljen osebni dokument.'),
    ('0199b000-0000-7000-8000-000000000079', 'es', 'Tenga preparado un documento de identidad, por favor.'),
    ('0199b000-0000-7000-8000-000000000079', 'ro', 'Vă rugăm să aveți pregătit un act de identitate.'),
    ('0199b000-0000-7000-8000-000000000079', 'ar', 'يرجى تجهيز وثيقة هوية.'),
    ('0199b000-0000-7000-8000-000000000079', 'uk', 'Будь ласка, підготуйте документ, що посвідчує особу.'),
    ('0199b000-0000-7000-8000-000000000079', 'zh', '请提前准备好身份证件。');
