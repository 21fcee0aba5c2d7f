/** The least that scans: the camera, each new frame of it to a worker, one at a time. No library but zxing-wasm in there. */
const policy = globalThis.trustedTypes?.createPolicy('faktor-urls', { createScriptURL: (url) => url });
const workerUrl = 'assets/worker/decoder.js';
const video = document.querySelector('video');

document.querySelector('button').addEventListener('click', async () => {
  const worker = new Worker(policy ? policy.createScriptURL(workerUrl) : workerUrl, { type: 'module' });
  video.srcObject = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: { ideal: 'environment' }, width: { ideal: 1920 }, height: { ideal: 1080 } },
  });
  await video.play();
  for (;;) {
    const next = new Promise((resolve) => video.requestVideoFrameCallback(resolve));
    const frame = new VideoFrame(video);
    const answer = new Promise((resolve) => (worker.onmessage = ({ data }) => resolve(data)));
    worker.postMessage(frame, [frame]);
    const text = await answer;
    if (text) document.querySelector('[role=status]').textContent = text;
    await next;
  }
});
