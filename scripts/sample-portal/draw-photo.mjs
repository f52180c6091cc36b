// @ts-check

/**
 * Paints a photograph-like picture and returns it as a JPEG data: URL. Runs inside a page: it may use nothing from outside.
 * @param {{ scene: 'night' | 'village' | 'banner', width: number, height: number, text?: string }} picture
 * @returns {string}
 */
export function drawPhoto({ scene, width, height, text }) {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  let seed = 7;
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;

  /** @param {number} from @param {number} to @param {string[]} colours */
  const sky = (from, to, colours) => {
    const gradient = context.createLinearGradient(0, from, 0, to);
    colours.forEach((colour, i) => gradient.addColorStop(i / (colours.length - 1), colour));
    context.fillStyle = gradient;
    context.fillRect(0, from, width, to - from);
  };
  /** @param {number} base @param {number} height @param {number} length @param {string} colour */
  const hills = (base, height, length, colour) => {
    context.fillStyle = colour;
    context.beginPath();
    context.moveTo(0, canvas.height);
    for (let x = 0; x <= width; x += 4) {
      context.lineTo(x, base - height * (0.5 + 0.3 * Math.sin(x / length + base) + 0.2 * Math.sin(x / (length * 0.37))) - random() * 2);
    }
    context.lineTo(width, canvas.height);
    context.fill();
  };
  /** @param {number} x @param {number} y @param {number} radius @param {string} colour */
  const glow = (x, y, radius, colour) => {
    const gradient = context.createRadialGradient(x, y, 0, x, y, radius);
    gradient.addColorStop(0, colour);
    gradient.addColorStop(1, 'transparent');
    context.fillStyle = gradient;
    context.fillRect(x - radius, y - radius, radius * 2, radius * 2);
  };

  if (scene === 'night') {
    sky(0, height, ['#0a1530', '#1c2a4f', '#4b3a4f']);
    hills(height * 0.62, 70, 70, '#0d1426');
    context.fillStyle = '#2a2026';
    context.fillRect(width * 0.22, height * 0.4, width * 0.56, height * 0.42);
    context.fillStyle = '#1a1216';
    context.fillRect(width * 0.2, height * 0.36, width * 0.6, height * 0.06);
    for (let floor = 0; floor < 2; floor++) {
      for (let i = 0; i < 7; i++) {
        const [x, y] = [width * (0.25 + i * 0.073), height * (0.46 + floor * 0.18)];
        const lit = floor === 1 || i % 3 !== 1;
        context.fillStyle = lit ? '#ffd98a' : '#3a3138';
        context.fillRect(x, y, width * 0.05, height * 0.11);
        if (lit) glow(x + width * 0.025, y + height * 0.05, 46, 'rgba(255,205,110,.35)');
      }
    }
    sky(height * 0.82, height, ['#3c3230', '#17130f']);
    for (const x of [0.1, 0.9]) glow(width * x, height * 0.5, 90, 'rgba(255,225,150,.7)');
  } else if (scene === 'village') {
    sky(0, height * 0.6, ['#7fb2dd', '#cfe3ee']);
    hills(height * 0.5, 90, 90, '#7d9a8c');
    hills(height * 0.62, 70, 50, '#4f7a58');
    sky(height * 0.62, height, ['#c9b184', '#a98d5e']);
    for (let i = 0; i < 6; i++) {
      const x = width * (0.04 + i * 0.16) + random() * 16;
      context.fillStyle = '#efe9dc';
      context.fillRect(x, height * 0.5, 54, 44);
      context.fillStyle = '#40403f';
      context.fillRect(x - 5, height * 0.46, 64, 14);
    }
    context.fillStyle = '#f4f6f8';
    context.fillRect(width * 0.34, height * 0.64, width * 0.34, height * 0.17);
    context.fillStyle = '#2c6cb0';
    context.fillRect(width * 0.34, height * 0.74, width * 0.34, height * 0.025);
    context.fillStyle = '#27323c';
    for (let i = 0; i < 4; i++) context.fillRect(width * (0.36 + i * 0.08), height * 0.66, width * 0.06, height * 0.06);
    for (const x of [0.41, 0.61]) {
      context.beginPath();
      context.arc(width * x, height * 0.81, 15, 0, Math.PI * 2);
      context.fill();
    }
  } else {
    sky(0, height, ['#d01414', '#a00000']);
    hills(height, 60, 120, 'rgba(255,190,60,.25)');
    hills(height, 36, 80, 'rgba(255,220,120,.3)');
    context.fillStyle = '#ffe9a8';
    context.font = `bold ${Math.round(height * 0.42)}px "Noto Serif CJK SC", SimSun, serif`;
    context.textBaseline = 'middle';
    context.fillText(text ?? '', 44, height * 0.46);
  }

  // Grain, so that it compresses and looks like a photograph and not like a drawing.
  if (scene !== 'banner') {
    const pixels = context.getImageData(0, 0, width, height);
    for (let i = 0; i < pixels.data.length; i += 4) {
      const grain = (random() - 0.5) * 18;
      for (let channel = 0; channel < 3; channel++) pixels.data[i + channel] = (pixels.data[i + channel] ?? 0) + grain;
    }
    context.putImageData(pixels, 0, 0);
  }
  return canvas.toDataURL('image/jpeg', 0.72);
}
