using PromptWorkbench.DemoModel.Encoded;
using PromptWorkbench.DemoModel.Training.Batches;
using PromptWorkbench.DemoModel.Training.Layers;
using PromptWorkbench.DemoModel.Training.Model;
using PromptWorkbench.DemoModel.Training.Numerics;
using PromptWorkbench.DemoModel.Training.Optimizing;

namespace PromptWorkbench.DemoModel.Training.Running;

/// <summary>
/// One update of the weights after another. Which worker takes which documents, and in which order gradients are added, is fixed by the plan, so
/// a run gives the same bits however often it is interrupted.
/// </summary>
internal sealed class TrainingStep : IDisposable
{
    private readonly Workers workers;
    private readonly DocumentReader documents;
    private readonly Optimizer optimizer;
    private readonly Transformer[] models;
    private readonly Weights[] gradients;
    private readonly LossSums[] losses;
    private readonly MicroBatch[] batches;
    private readonly Action<int> learn;
    private readonly Action<int> reduce;
    private float gradientScale;

    public TrainingStep(TrainingPlan plan, TokenCorpus corpus)
    {
        Plan = plan;
        var layout = new WeightLayout(plan.Shape);
        Weights = Weights.Random(layout, plan.Seed);
        documents = new DocumentReader(corpus, plan.MicroBatchTokens);
        gradients = [.. Enumerable.Range(0, plan.Workers).Select(_ => new Weights(layout))];
        models = [.. gradients.Select(_ => new Transformer(Weights, plan.MicroBatchTokens))];
        losses = [.. gradients.Select(_ => new LossSums(corpus.KindNames.Count))];
        batches = [.. Enumerable.Range(0, plan.Workers * plan.MicroBatches).Select(_ => new MicroBatch(plan.MicroBatchTokens))];
        optimizer = new Optimizer(Weights, gradients[0], plan.Rates, plan.Workers);
        workers = new Workers(plan.Workers);
        (learn, reduce) = (Learn, Reduce);
    }

    public TrainingPlan Plan { get; }

    public Weights Weights { get; }

    /// <summary>Running means of the gradients.</summary>
    public Weights Means => optimizer.Means;

    /// <summary>Running means of the gradients' squares.</summary>
    public Weights Squares => optimizer.Squares;

    /// <summary>Updates done.</summary>
    public int Steps { get; private set; }

    /// <summary>Tokens trained on.</summary>
    public long TokensDone { get; private set; }

    /// <summary>The document that comes next.</summary>
    public int Position => documents.Position;

    /// <summary>Share of the plan that is done, 0 to 1.</summary>
    public double Progress => Math.Min(1, (double)TokensDone / Plan.Tokens);

    /// <summary>Goes on from elsewhere: weights and means have been set already.</summary>
    public void GoOnFrom(int steps, long tokensDone, int position)
    {
        (Steps, TokensDone) = (steps, tokensDone);
        documents.Position = position;
    }

    /// <summary>Learns from the next documents and adds their losses.</summary>
    public void Run(LossSums sums)
    {
        var weight = 0.0;
        var tokens = 0;
        foreach (var batch in batches)
        {
            documents.Fill(batch);
            weight += batch.Weight;
            tokens += batch.TokenCount;
        }

        gradientScale = weight > 0 ? (float)(1 / weight) : 0;
        workers.Run(learn);
        workers.Run(reduce);
        optimizer.Step(workers, Schedule.At(Progress), Steps + 1);
        foreach (var loss in losses) sums.Add(loss);
        Steps++;
        TokensDone += tokens;
    }

    /// <summary>Losses of documents that are not trained on.</summary>
    public LossSums Validate(TokenCorpus corpus)
    {
        var reader = new DocumentReader(corpus, Plan.MicroBatchTokens);
        var sums = new LossSums(corpus.KindNames.Count);
        while (reader.FillToEnd(batches[0])) models[0].Compare(batches[0], sums);
        return sums;
    }

    public void Dispose() => workers.Dispose();

    private void Learn(int worker)
    {
        gradients[worker].All.Clear();
        losses[worker].Clear();
        for (var i = worker; i < batches.Length; i += Plan.Workers) models[worker].Learn(batches[i], losses[worker], gradientScale, gradients[worker]);
    }

    // Each worker adds up its stretch of all gradients.
    private void Reduce(int worker)
    {
        var all = gradients[0].All;
        var (from, to) = ((int)((long)all.Length * worker / Plan.Workers), (int)((long)all.Length * (worker + 1) / Plan.Workers));
        for (var other = 1; other < Plan.Workers; other++) Lanes.Add(all[from..to], gradients[other].All[from..to]);
    }
}
