"use strict";

// Runs after jinja.cjs (@huggingface/jinja). `strftimeNow` and `maxCharacters` are given by TemplateEngine.cs.

const jinja = module.exports;

// One statement of JavaScript must not be able to make a text of any size: these three could.
const { repeat } = String.prototype;
String.prototype.repeat = function (count) {
  refuseAbove(this.length * count);
  return repeat.call(this, count);
};

const { join } = Array.prototype;
Array.prototype.join = function (separator) {
  let length = String(separator ?? ",").length * this.length;
  for (const item of this) length += typeof item === "string" ? item.length : 0;
  refuseAbove(length);
  return join.call(this, separator);
};

function refuseAbove(length) {
  if (length > maxCharacters) throw named("LimitExceeded", `a text of ${length} characters`);
}

function named(name, message) {
  const error = new Error(message);
  error.name = name;
  return error;
}

const globals = {
  true: true, True: true, false: false, False: false, none: null, None: null,
  strftime_now: (format) => strftimeNow(String(format)),
  raise_exception: (message) => { throw named("Refused", String(message)); },
  range: (start, stop, step = 1) => {
    if (stop === undefined) [start, stop] = [0, start];
    if (step === 0) throw new Error("range() step must not be zero");
    refuseAbove((stop - start) / step);
    const values = [];
    for (let value = start; step > 0 ? value < stop : value > stop; value += step) values.push(value);
    return values;
  },
};

let program;

function compile(source) {
  program = new jinja.Template(source).parsed;
}

function render(variables) {
  const environment = new jinja.Environment();
  for (const [name, value] of Object.entries({ ...globals, ...JSON.parse(variables) })) environment.set(name, value);
  const text = new jinja.Interpreter(environment).run(program).value;
  refuseAbove(text.length);
  return text;
}
