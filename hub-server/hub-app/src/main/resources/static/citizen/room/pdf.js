const SIDES = [595, 842];

/** A PDF of pictures, one a page: `pictures` are `{bytes, width, height}` with the bytes of a JPEG in colour. */
export function toPdf(pictures) {
  const parts = [];
  const places = [];
  let length = 0;
  const put = (part) => {
    const bytes = typeof part === 'string' ? Uint8Array.from(part, (sign) => sign.charCodeAt(0)) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  const object = (number, ...content) => {
    places[number] = length;
    put(`${number} 0 obj\n`);
    content.forEach(put);
    put('\nendobj\n');
  };
  const kids = pictures.map((picture, index) => `${3 + 3 * index} 0 R`).join(' ');
  put('%PDF-1.4\n');
  object(1, '<</Type/Catalog/Pages 2 0 R>>');
  object(2, `<</Type/Pages/Kids[${kids}]/Count ${pictures.length}>>`);
  pictures.forEach((picture, index) => addPage(object, 3 + 3 * index, picture));
  const table = length;
  const rows = places.slice(1).map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
  put(`xref\n0 ${places.length}\n0000000000 65535 f \n${rows.join('')}`);
  put(`trailer\n<</Size ${places.length}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`);
  return new Blob(parts, { type: 'application/pdf' });
}

/** A page of A4, upright or across as the picture is, with the picture as large as it fits. */
function addPage(object, number, { bytes, width, height }) {
  const [across, up] = width > height ? [...SIDES].reverse() : SIDES;
  const scale = Math.min(across / width, up / height);
  const place = [width * scale, 0, 0, height * scale, (across - width * scale) / 2, (up - height * scale) / 2];
  const drawn = `q ${place.map((value) => value.toFixed(2)).join(' ')} cm /P Do Q`;
  const resources = `<</XObject<</P ${number + 2} 0 R>>>>`;
  object(
    number,
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${across} ${up}]/Resources${resources}/Contents ${number + 1} 0 R>>`,
  );
  object(number + 1, `<</Length ${drawn.length}>>\nstream\n${drawn}\nendstream`);
  const kind = '/Type/XObject/Subtype/Image/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode';
  const head = `<<${kind}/Width ${width}/Height ${height}/Length ${bytes.length}>>\nstream\n`;
  object(number + 2, head, bytes, '\nendstream');
}
