'use strict';
// Sends pages to the terminal that showed the code. Nothing is kept on the phone, nothing else is loaded.
const MOST_BYTES = 512 * 1024;
const WIDEST = [2000, 1600, 1200, 900];
const QUALITIES = [0.85, 0.75, 0.65];
const BEAT_MS = 3000;

const WORDS = {
  zh: {
    language: 'English', demo: '演示', title: '传材料照片', first: '拍照或选照片', more: '再加一张', done: '都传好了',
    note: '照片只传到您面前的办事机，办完就删。', finished: '传好了',
    finishedWhat: '请回到办事机，在屏幕上一张一张看过再用。这个页面可以关了。',
    gone: '这个二维码不能用了', goneWhat: '时间到了，或者办事机那边已经结束。还要传，请在办事机上再要一个二维码。',
    count: (n, most) => `已传 ${n} 张，最多 ${most} 张`, full: n => `${n} 张都传好了，请点“都传好了”`,
    left: minutes => `还能传 ${minutes} 分钟`, page: n => `第 ${n} 张`, sending: '正在传…',
    noPicture: '这个文件不是照片，没有传。请拍照，或选一张照片。', tooLarge: '这张照片太大，缩小后还是传不了。请重新拍一张。',
    offline: '没有传上去，请检查手机网络后再选一次。', tooMany: most => `最多传 ${most} 张，多出来的没有传。`,
  },
  en: {
    language: '中文', demo: 'Demo', title: 'Send photos of a paper', first: 'Take or choose a photo', more: 'Add another page', done: 'That is all',
    note: 'The photos go only to the machine in front of you and are erased when you finish.', finished: 'Sent',
    finishedWhat: 'Please go back to the machine and look at each page on its screen. You can close this page.',
    gone: 'This code no longer works', goneWhat: 'Its time is over, or the machine has finished. For more, ask the machine for a new code.',
    count: (n, most) => `${n} sent, at most ${most}`, full: n => `All ${n} are sent. Please touch “That is all”`,
    left: minutes => `${minutes} min left`, page: n => `Page ${n}`, sending: 'Sending…',
    noPicture: 'That file is not a photo and was not sent. Please take or choose a photo.', tooLarge: 'That photo is too large even when made smaller. Please take it again.',
    offline: 'It was not sent. Please check your connection and choose it again.', tooMany: most => `At most ${most} can be sent; the others were not.`,
  },
};

const here = location.pathname;
const at = id => document.getElementById(id);
let language = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
let known = null;
let trouble = null;
let sending = false;
const pictures = [];

function say() { return WORDS[language]; }

function show(section) {
  for (const id of ['open', 'finished', 'gone']) at(id).hidden = id !== section;
}

function draw() {
  const words = say();
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = words.title;
  document.querySelectorAll('[data-say]').forEach(node => { node.textContent = words[node.dataset.say]; });
  at('language').textContent = words.language;
  at('language').lang = language === 'zh' ? 'en' : 'zh-CN';
  if (!known) return;
  const full = known.pages >= known.most;
  at('what').textContent = known.title[language];
  at('count').textContent = sending ? words.sending : known.pages === 0 ? '' : full ? words.full(known.pages) : words.count(known.pages, known.most);
  at('pickWords').textContent = known.pages === 0 ? words.first : words.more;
  at('pick').hidden = full || sending;
  at('done').disabled = known.pages === 0 || sending;
  at('left').textContent = words.left(Math.ceil(known.secondsLeft / 60));
  at('trouble').hidden = !trouble;
  at('trouble').textContent = trouble ? trouble(words) : '';
  const sent = at('sent');
  sent.replaceChildren();
  for (let i = 0; i < known.pages; i++) {
    const item = document.createElement('li');
    item.className = 'there';
    if (pictures[i]) {
      const image = document.createElement('img');
      image.src = pictures[i];
      image.alt = '';
      item.append(image);
    } else {
      item.classList.add('blank');
      item.append('✓');
    }
    const name = document.createElement('span');
    name.textContent = words.page(i + 1);
    item.append(name);
    sent.append(item);
  }
}

async function look() {
  try {
    const answer = await fetch(here + '/state', { cache: 'no-store' });
    if (answer.status === 404) return end('gone');
    if (!answer.ok) return;
    known = await answer.json();
    if (known.state === 'DONE') return end('finished');
    show('open');
    draw();
  } catch {
    // the network of a hall comes and goes; the next beat asks again
  }
}

function end(section) {
  clearInterval(beat);
  pictures.forEach(URL.revokeObjectURL);
  pictures.length = 0;
  at('sent').replaceChildren();
  at('file').disabled = true;
  show(section);
  draw();
}

/** As a JPEG that the terminal takes: upright, without what a phone writes about time and place. */
async function scaled(file) {
  let picture;
  try {
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return { problem: words => words.noPicture };
  }
  for (const widest of WIDEST) {
    const factor = Math.min(1, widest / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * factor));
    canvas.height = Math.max(1, Math.round(picture.height * factor));
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    for (const quality of QUALITIES) {
      const blob = await new Promise(ready => canvas.toBlob(ready, 'image/jpeg', quality));
      if (blob && blob.size <= MOST_BYTES) {
        picture.close();
        return { blob };
      }
    }
  }
  picture.close();
  return { problem: words => words.tooLarge };
}

async function send(file) {
  const { blob, problem } = await scaled(file);
  if (problem) return problem;
  try {
    const answer = await fetch(here + '/pages', { method: 'POST', headers: { 'Content-Type': 'image/jpeg' }, body: blob });
    if (answer.ok) {
      pictures[known.pages] = URL.createObjectURL(blob);
      return null;
    }
    const most = known.most;
    switch (answer.status) {
      case 409: return words => words.tooMany(most);
      case 413: return words => words.tooLarge;
      case 415: return words => words.noPicture;
      default: return words => words.offline;
    }
  } catch {
    return words => words.offline;
  }
}

at('file').addEventListener('change', async event => {
  const files = [...event.target.files];
  event.target.value = '';
  trouble = null;
  sending = true;
  draw();
  for (const file of files) {
    const wrong = await send(file);
    trouble = wrong || trouble;
    await look();
  }
  sending = false;
  draw();
});

at('done').addEventListener('click', async () => {
  try {
    const answer = await fetch(here + '/done', { method: 'POST' });
    if (!answer.ok && answer.status !== 404) throw new Error(String(answer.status));
  } catch {
    trouble = words => words.offline;
  }
  await look();
});

at('language').addEventListener('click', () => {
  language = language === 'zh' ? 'en' : 'zh';
  draw();
});

const beat = setInterval(look, BEAT_MS);
draw();
look();
