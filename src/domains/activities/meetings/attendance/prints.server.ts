import QRCode from 'qrcode';

/** The address of an attendance link as a picture that a phone reads, as SVG text. */
export function linkPicture(address: string): Promise<string> {
  return QRCode.toString(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
}
