import { generateURI } from 'otplib';
import QRCode from 'qrcode';

/** The QR by which an app takes the secret over (otpauth), as an image address. */
export async function secretPicture(secret: string, issuer: string, label: string): Promise<string> {
  const svg = await QRCode.toString(generateURI({ issuer, label, secret }), {
    type: 'svg',
    margin: 1,
    errorCorrectionLevel: 'M',
  });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
