using Jint;
using Jint.Native;

namespace PromptWorkbench.Inference.ChatTemplates;

/// <summary>One JavaScript engine with one template compiled in it. Not safe for use by two threads at once.</summary>
internal sealed class TemplateEngine
{
    private static readonly Lazy<Prepared<Acornima.Ast.Script>> Jinja = new(() => Prepare("jinja.cjs"));
    private static readonly Lazy<Prepared<Acornima.Ast.Script>> Renderer = new(() => Prepare("renderer.js"));

    private readonly Engine engine;

    public TemplateEngine(string source, TemplateLimits limits, TimeProvider clock)
    {
        engine = new Engine(options =>
        {
            options.Strict().TimeoutInterval(limits.Time).LimitMemory(limits.AllocatedBytes);
            options.MaxStatements(limits.Statements).LimitRecursion(limits.Recursion);
            options.Constraints.StackOverflowGuard = true;
        });
        engine.SetValue("module", new JsObject(engine));
        engine.SetValue("strftimeNow", (string pattern) => Strftime.Format(clock.GetLocalNow(), pattern));
        engine.SetValue("maxCharacters", limits.Characters);
        engine.Execute(Jinja.Value);
        engine.Execute(Renderer.Value);
        engine.Invoke("compile", source);
    }

    public string Render(string variables) => engine.Invoke("render", variables).AsString();

    private static Prepared<Acornima.Ast.Script> Prepare(string resource)
    {
        using var stream = typeof(TemplateEngine).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"This build lacks the resource {resource}.");
        using var reader = new StreamReader(stream);
        return Engine.PrepareScript(reader.ReadToEnd(), resource);
    }
}
