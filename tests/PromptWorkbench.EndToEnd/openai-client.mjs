// Streams one chat completion with the real `openai` npm client and prints what it received as JSON.
//   node openai-client.mjs <path of node_modules> <base url>
import { createRequire } from 'node:module';

const [modules, baseURL] = process.argv.slice(2);
const OpenAI = createRequire(`${modules}/`)('openai');
const client = new OpenAI({ baseURL, apiKey: 'none', maxRetries: 0 });

const models = [];
for await (const model of client.models.list()) models.push(model.id);

const stream = await client.chat.completions.create({
  model: 'demo',
  messages: [{ role: 'user', content: 'Classify the sentiment of this review as positive or negative.\n\nThe soup was awful and I hated it.' }],
  temperature: 0,
  max_tokens: 16,
  stream: true,
  stream_options: { include_usage: true },
});
let text = '';
let chunks = 0;
let finishReason = null;
let usage = null;
for await (const chunk of stream) {
  chunks++;
  text += chunk.choices[0]?.delta?.content ?? '';
  finishReason ??= chunk.choices[0]?.finish_reason ?? null;
  usage ??= chunk.usage ?? null;
}

let unknownModel = null;
try {
  await client.chat.completions.create({ model: 'no-such-model', messages: [{ role: 'user', content: 'Hi' }] });
} catch (error) {
  unknownModel = { status: error.status, message: error.message };
}

console.log(JSON.stringify({ models, text, chunks, finishReason, usage, unknownModel }));
