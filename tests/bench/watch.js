// In every frame: remember when the mouse was clicked. In the page itself: see, frame by frame, when a map or an answer is there.
const page = window.top;
const [SIZE, ENOUGH, PATIENCE] = [240, 0.05, 60000]; // pixels, share of them, milliseconds

addEventListener('click', () => { page.bench.clicked = performance.timeOrigin + performance.now(); }, true);

if (window === page) {
  const inside = (element) => element.shadowRoot ?? element.contentDocument;
  const documents = (root) => [root, ...[...root.querySelectorAll('*')].filter(inside).flatMap((e) => documents(inside(e)))];
  const find = (selector) => documents(document).map((root) => root.querySelector(selector)).find(Boolean);
  const frame = () => new Promise(requestAnimationFrame);
  const until = async (done) => {
    for (const end = performance.now() + PATIENCE; !done(); await frame()) if (performance.now() > end) throw new Error(`not there: ${done}`);
  };
  const moment = () => (performance.timeOrigin + performance.now() - page.bench.clicked) / 1000;
  let canvas;

  // A square in the middle of the map: which share of it has one of these colours, and the sum that tells two maps apart.
  const middle = (palette) => {
    if (!canvas?.isConnected || !canvas.ownerDocument.defaultView) canvas = find('.leaflet-overlay-pane canvas');
    if (!canvas?.width || !canvas.getClientRects().length) return { share: 0, sum: 0 };
    const [x, y] = [Math.floor((canvas.width - SIZE) / 2), Math.floor((canvas.height - SIZE) / 2)];
    const { data } = canvas.getContext('2d').getImageData(x, y, SIZE, SIZE);
    let [found, sum] = [0, 0];
    for (let i = 0; i < data.length; i += 4) {
      const colour = 65536 * data[i] + 256 * data[i + 1] + data[i + 2];
      found += palette.includes(colour);
      sum = (31 * sum + colour) % 4294967291;
    }
    return { share: found / SIZE ** 2, sum };
  };
  const answer = () => document.querySelector('.wa-panel')?.textContent;
  let last = 0;

  page.bench = {
    clicked: performance.timeOrigin,
    // Seconds from the click (at first: from the start of navigation) until another map is painted in these colours.
    async painted(palette) {
      let now;
      await until(() => (now = middle(palette)).share >= ENOUGH && now.sum !== last);
      last = now.sum;
      return moment();
    },
    // Seconds from the click until another answer is on the page.
    async answered() {
      const before = answer();
      await until(() => answer() && answer() !== before);
      return moment();
    },
  };
}
