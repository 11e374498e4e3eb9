using System.Globalization;
using System.Text;
using PromptWorkbench.ModelHost.Loading;

namespace PromptWorkbench.ModelHost.Endpoints;

/// <summary>Prometheus text: https://prometheus.io/docs/instrumenting/exposition_formats/. Names are llama-server's.</summary>
internal static class Metrics
{
    public static Task AnswerAsync(HttpContext context, ReadyModel model)
    {
        var status = model.Engine.Status;
        var text = new StringBuilder();
        Add("counter", "prompt_tokens_total", "Number of prompt tokens processed.", status.PromptTokensTotal);
        Add("counter", "prompt_seconds_total", "Prompt process time", status.PromptSecondsTotal);
        Add("counter", "tokens_predicted_total", "Number of generation tokens processed.", status.PredictedTokensTotal);
        Add("counter", "tokens_predicted_seconds_total", "Predict process time", status.PredictedSecondsTotal);
        Add("counter", "n_decode_total", "Total number of llama_decode() calls", status.DecodeCallsTotal);
        Add("gauge", "requests_processing", "Number of requests processing.", status.Active);
        Add("gauge", "requests_deferred", "Number of requests deferred.", status.Queued);
        context.Response.ContentType = "text/plain; version=0.0.4; charset=utf-8";
        return context.Response.WriteAsync(text.ToString(), context.RequestAborted);

        void Add(string type, string name, string help, double value) => text.Append(
            CultureInfo.InvariantCulture,
            $"# HELP llamacpp:{name} {help}\n# TYPE llamacpp:{name} {type}\nllamacpp:{name} {value}\n");
    }
}
