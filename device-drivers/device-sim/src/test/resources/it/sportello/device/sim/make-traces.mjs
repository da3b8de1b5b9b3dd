import pkg from '@point-of-sale/receipt-printer-encoder';
import receiptline from 'receiptline';
import fs from 'fs';
const Enc = pkg.default ?? pkg;
const e = new Enc({ language:'esc-pos', columns:48, codepageMapping:'epson' });
const out = e.initialize().codepage('cp858').align('center').bold(true).line('Comune di Città').bold(false)
 .size(2,2).line('A137').size(1,1).align('left').line('Più vicino è già pronto: 16,79 €')
 .qrcode('https://sportello.example/q/Zm9yZWlnbi1lbmNvZGVy', {model:2,size:6,errorlevel:'m'})
 .newline(3).cut('partial').encode();
fs.writeFileSync('receipt-printer-encoder.bin', Buffer.from(out));
const rl = receiptline.transform('^^^A137\n\nCittà | 16,79 €\n---\n{code:https://sportello.example/q/cmVjZWlwdGxpbmU;option:qrcode,6,m}\n=\n', {cpl:48, encoding:'cp858', command:'escpos', cutting:true});
fs.writeFileSync('receiptline.bin', Buffer.from(rl,'latin1'));
