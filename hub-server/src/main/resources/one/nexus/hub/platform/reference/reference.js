// Shows openapi.yml. The generator writes a plain subset of YAML (nested maps, lists, quoted and folded scalars); each path
// and schema is shown with its own lines, so nothing is lost where this reader does not know a keyword.
const methods = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options']);

function children(lines, indent) {
  const blocks = [];
  for (const line of lines) {
    const own = line.startsWith(' '.repeat(indent)) && !/^[\s-]/.test(line.slice(indent));
    const key = own ? /^\s*(.+?):(?:\s.*)?$/.exec(line)?.[1] : undefined;
    if (key) blocks.push({ key: key.replace(/^["']|["']$/g, ''), first: line, lines: [] });
    else blocks.at(-1)?.lines.push(line);
  }
  return blocks;
}

function value(block, key, indent) {
  const found = children(block.lines, indent).find((child) => child.key === key);
  if (!found) return '';
  const rest = found.lines.map((line) => line.trim().replace(/\\$/, '').replace(/^\\/, ''));
  return [found.first.trim().slice(key.length + 1).trim().replace(/\\$/, ''), ...rest]
    .join(' ').replace(/^["']|["']$/g, '').replace(/\s+/g, ' ');
}

function element(name, text) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  return made;
}

function entry(title, summary, lines) {
  const details = element('details');
  const head = element('summary');
  head.append(element('strong', title), summary ? ` ${summary}` : '');
  details.append(head, element('pre', lines.join('\n')));
  return details;
}

function section(title, entries) {
  const made = element('section');
  made.append(element('h2', title), ...entries);
  return made;
}

function operations(paths) {
  return children(paths.lines, 2).flatMap((path) =>
    children(path.lines, 4)
      .filter((operation) => methods.has(operation.key))
      .map((operation) =>
        entry(`${operation.key.toUpperCase()} ${path.key}`, value(operation, 'summary', 6), operation.lines)),
  );
}

function schemas(components) {
  const found = children(components.lines, 2).find((part) => part.key === 'schemas');
  return found ? children(found.lines, 4).map((schema) => entry(schema.key, '', schema.lines)) : [];
}

async function show() {
  const place = document.querySelector('#reference');
  const answer = await fetch('/openapi.yml');
  if (!answer.ok) {
    place.textContent = 'This hub was built without the description of its interface.';
    return;
  }
  const parts = children((await answer.text()).split('\n'), 0);
  const part = (key) => parts.find((found) => found.key === key) ?? { lines: [] };
  place.replaceChildren(
    section('Routes', operations(part('paths'))),
    section('Schemas', schemas(part('components'))),
  );
  document.querySelector('#filter').addEventListener('input', (event) => {
    const wanted = event.target.value.toLowerCase();
    for (const details of place.querySelectorAll('details')) {
      details.hidden = !details.textContent.toLowerCase().includes(wanted);
    }
  });
}

show();
