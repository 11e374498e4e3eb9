// Streams one chat completion and has a tool called with the real `openai` npm client and prints what it received as JSON.
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

// A question that takes a tool: the streamed call, then the answer that the tool's result leads to.
const tools = [{
  type: 'function',
  function: {
    name: 'calculator',
    description: 'Evaluates an arithmetic expression.',
    parameters: { type: 'object', properties: { expression: { type: 'string' } }, required: ['expression'] },
  },
}];
const chat = [{ role: 'user', content: 'What is 12 * 7?' }];
const calling = await client.chat.completions.stream({ model: 'demo', messages: chat, tools, temperature: 0 }).finalChatCompletion();
const call = calling.choices[0].message.tool_calls?.[0];
chat.push(calling.choices[0].message, { role: 'tool', tool_call_id: call?.id, content: '84' });
const answered = await client.chat.completions.create({ model: 'demo', messages: chat, tools, temperature: 0 });
const tool = {
  finishReason: calling.choices[0].finish_reason,
  name: call?.function.name,
  arguments: JSON.parse(call?.function.arguments ?? 'null'),
  answer: answered.choices[0].message.content,
};

let unknownModel = null;
try {
  await client.chat.completions.create({ model: 'no-such-model', messages: [{ role: 'user', content: 'Hi' }] });
} catch (error) {
  unknownModel = { status: error.status, message: error.message };
}

console.log(JSON.stringify({ models, text, chunks, finishReason, usage, tool, unknownModel }));
