// Writes llama-abi.json: sizes, offsets, enum values and signatures of what PromptWorkbench.Native binds, as the compiler
// sees them. Compiled by hand against the headers of the pinned llama.cpp release whenever that release or the binding changes:
//   c++ -std=c++17 -I LLAMA_CPP/include -I LLAMA_CPP/ggml/include probe.cpp -o probe && ./probe > llama-abi.json
// LLAMA_CPP: `npm pack node-llama-cpp@3.22.1`, unpack it, `git clone package/llama/gitRelease.bundle LLAMA_CPP`.
// The headers are C. The probe is C++ because there the compiler itself can take a function's type apart.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <type_traits>
#include "llama.h"
#include "gguf.h"

static const char * separator = "";

template <typename T> std::string kind() {
    if constexpr (std::is_void_v<T>) return "void";
    else if constexpr (std::is_pointer_v<T>) return "ptr";
    else if constexpr (std::is_enum_v<T>) return "enum";
    else if constexpr (std::is_same_v<T, bool>) return "bool";
    else if constexpr (std::is_floating_point_v<T>) return "f" + std::to_string(sizeof(T) * 8);
    else return (std::is_signed_v<T> ? "i" : "u") + std::to_string(sizeof(T) * 8);
}

#define BY_VALUE(type) template <> std::string kind<struct type>() { return #type; }
BY_VALUE(ggml_init_params)
BY_VALUE(gguf_init_params)
BY_VALUE(llama_batch)
BY_VALUE(llama_context_params)
BY_VALUE(llama_model_params)
BY_VALUE(llama_model_quantize_params)
BY_VALUE(llama_perf_context_data)
BY_VALUE(llama_sampler_chain_params)

template <typename Result, typename... Arguments> std::string signature(Result (*)(Arguments...)) {
    std::string text = kind<Result>() + "(";
    [[maybe_unused]] const char * comma = "";
    ((text += comma + kind<Arguments>(), comma = ", "), ...);
    return text + ")";
}

#define STRUCT(type) printf("%s\n    \"" #type "\": { \"size\": %zu, \"fields\": {", separator, sizeof(struct type)); separator = ""
#define FIELD(type, field) printf("%s \"" #field "\": %zu", separator, offsetof(struct type, field)); separator = ","
#define ENUM(type) printf("%s\n    \"" #type "\": {", separator); separator = ""
#define VALUE(name) printf("%s \"" #name "\": %d", separator, (int) name); separator = ","
#define IMPORT(function) printf("%s\n    \"" #function "\": \"%s\"", separator, signature((decltype(&function)) nullptr).c_str()); separator = ","
#define END_STRUCT printf(" } }"); separator = ","
#define END_ENUM printf(" }"); separator = ","

int main() {
    printf("{\n  \"structs\": {");

    STRUCT(ggml_backend_dev_caps);
    FIELD(ggml_backend_dev_caps, async);
    FIELD(ggml_backend_dev_caps, host_buffer);
    FIELD(ggml_backend_dev_caps, buffer_from_host_ptr);
    FIELD(ggml_backend_dev_caps, events);
    FIELD(ggml_backend_dev_caps, mmap_support);
    END_STRUCT;

    STRUCT(ggml_backend_dev_props);
    FIELD(ggml_backend_dev_props, name);
    FIELD(ggml_backend_dev_props, description);
    FIELD(ggml_backend_dev_props, memory_free);
    FIELD(ggml_backend_dev_props, memory_total);
    FIELD(ggml_backend_dev_props, type);
    FIELD(ggml_backend_dev_props, device_id);
    FIELD(ggml_backend_dev_props, caps);
    END_STRUCT;

    STRUCT(ggml_init_params);
    FIELD(ggml_init_params, mem_size);
    FIELD(ggml_init_params, mem_buffer);
    FIELD(ggml_init_params, no_alloc);
    END_STRUCT;

    STRUCT(gguf_init_params);
    FIELD(gguf_init_params, no_alloc);
    FIELD(gguf_init_params, ctx);
    END_STRUCT;

    STRUCT(llama_batch);
    FIELD(llama_batch, n_tokens);
    FIELD(llama_batch, token);
    FIELD(llama_batch, embd);
    FIELD(llama_batch, pos);
    FIELD(llama_batch, n_seq_id);
    FIELD(llama_batch, seq_id);
    FIELD(llama_batch, logits);
    END_STRUCT;

    STRUCT(llama_chat_message);
    FIELD(llama_chat_message, role);
    FIELD(llama_chat_message, content);
    END_STRUCT;

    STRUCT(llama_context_params);
    FIELD(llama_context_params, n_ctx);
    FIELD(llama_context_params, n_batch);
    FIELD(llama_context_params, n_ubatch);
    FIELD(llama_context_params, n_seq_max);
    FIELD(llama_context_params, n_rs_seq);
    FIELD(llama_context_params, n_outputs_max);
    FIELD(llama_context_params, n_outputs_max_per_seq);
    FIELD(llama_context_params, n_threads);
    FIELD(llama_context_params, n_threads_batch);
    FIELD(llama_context_params, ctx_type);
    FIELD(llama_context_params, rope_scaling_type);
    FIELD(llama_context_params, pooling_type);
    FIELD(llama_context_params, attention_type);
    FIELD(llama_context_params, flash_attn_type);
    FIELD(llama_context_params, rope_freq_base);
    FIELD(llama_context_params, rope_freq_scale);
    FIELD(llama_context_params, yarn_ext_factor);
    FIELD(llama_context_params, yarn_attn_factor);
    FIELD(llama_context_params, yarn_beta_fast);
    FIELD(llama_context_params, yarn_beta_slow);
    FIELD(llama_context_params, yarn_orig_ctx);
    FIELD(llama_context_params, defrag_thold);
    FIELD(llama_context_params, cb_eval);
    FIELD(llama_context_params, cb_eval_user_data);
    FIELD(llama_context_params, type_k);
    FIELD(llama_context_params, type_v);
    FIELD(llama_context_params, abort_callback);
    FIELD(llama_context_params, abort_callback_data);
    FIELD(llama_context_params, embeddings);
    FIELD(llama_context_params, offload_kqv);
    FIELD(llama_context_params, no_perf);
    FIELD(llama_context_params, op_offload);
    FIELD(llama_context_params, swa_full);
    FIELD(llama_context_params, kv_unified);
    FIELD(llama_context_params, samplers);
    FIELD(llama_context_params, n_samplers);
    FIELD(llama_context_params, ctx_other);
    END_STRUCT;

    STRUCT(llama_logit_bias);
    FIELD(llama_logit_bias, token);
    FIELD(llama_logit_bias, bias);
    END_STRUCT;

    STRUCT(llama_model_kv_override);
    FIELD(llama_model_kv_override, tag);
    FIELD(llama_model_kv_override, key);
    FIELD(llama_model_kv_override, val_i64);
    FIELD(llama_model_kv_override, val_f64);
    FIELD(llama_model_kv_override, val_bool);
    FIELD(llama_model_kv_override, val_str);
    END_STRUCT;

    STRUCT(llama_model_params);
    FIELD(llama_model_params, devices);
    FIELD(llama_model_params, tensor_buft_overrides);
    FIELD(llama_model_params, n_gpu_layers);
    FIELD(llama_model_params, split_mode);
    FIELD(llama_model_params, load_mode);
    FIELD(llama_model_params, lazy_mode);
    FIELD(llama_model_params, main_gpu);
    FIELD(llama_model_params, tensor_split);
    FIELD(llama_model_params, progress_callback);
    FIELD(llama_model_params, progress_callback_user_data);
    FIELD(llama_model_params, kv_overrides);
    FIELD(llama_model_params, vocab_only);
    FIELD(llama_model_params, check_tensors);
    FIELD(llama_model_params, use_extra_bufts);
    FIELD(llama_model_params, no_host);
    FIELD(llama_model_params, no_alloc);
    FIELD(llama_model_params, load_mtp);
    END_STRUCT;

    STRUCT(llama_model_quantize_params);
    FIELD(llama_model_quantize_params, nthread);
    FIELD(llama_model_quantize_params, ftype);
    FIELD(llama_model_quantize_params, output_tensor_type);
    FIELD(llama_model_quantize_params, token_embedding_type);
    FIELD(llama_model_quantize_params, allow_requantize);
    FIELD(llama_model_quantize_params, quantize_output_tensor);
    FIELD(llama_model_quantize_params, only_copy);
    FIELD(llama_model_quantize_params, pure);
    FIELD(llama_model_quantize_params, keep_split);
    FIELD(llama_model_quantize_params, dry_run);
    FIELD(llama_model_quantize_params, imatrix);
    FIELD(llama_model_quantize_params, kv_overrides);
    FIELD(llama_model_quantize_params, tt_overrides);
    FIELD(llama_model_quantize_params, prune_layers);
    FIELD(llama_model_quantize_params, max_buf_size);
    END_STRUCT;

    STRUCT(llama_model_tensor_buft_override);
    FIELD(llama_model_tensor_buft_override, pattern);
    FIELD(llama_model_tensor_buft_override, buft);
    END_STRUCT;

    STRUCT(llama_perf_context_data);
    FIELD(llama_perf_context_data, t_start_ms);
    FIELD(llama_perf_context_data, t_load_ms);
    FIELD(llama_perf_context_data, t_p_eval_ms);
    FIELD(llama_perf_context_data, t_eval_ms);
    FIELD(llama_perf_context_data, n_p_eval);
    FIELD(llama_perf_context_data, n_eval);
    FIELD(llama_perf_context_data, n_reused);
    END_STRUCT;

    STRUCT(llama_sampler_chain_params);
    FIELD(llama_sampler_chain_params, no_perf);
    END_STRUCT;

    STRUCT(llama_sampler_seq_config);
    FIELD(llama_sampler_seq_config, seq_id);
    FIELD(llama_sampler_seq_config, sampler);
    END_STRUCT;

    STRUCT(llama_token_data);
    FIELD(llama_token_data, id);
    FIELD(llama_token_data, logit);
    FIELD(llama_token_data, p);
    END_STRUCT;

    STRUCT(llama_token_data_array);
    FIELD(llama_token_data_array, data);
    FIELD(llama_token_data_array, size);
    FIELD(llama_token_data_array, selected);
    FIELD(llama_token_data_array, sorted);
    END_STRUCT;

    printf("\n  },\n  \"enums\": {");
    separator = "";

    ENUM(ggml_backend_dev_type);
    VALUE(GGML_BACKEND_DEVICE_TYPE_CPU);
    VALUE(GGML_BACKEND_DEVICE_TYPE_GPU);
    VALUE(GGML_BACKEND_DEVICE_TYPE_IGPU);
    VALUE(GGML_BACKEND_DEVICE_TYPE_ACCEL);
    VALUE(GGML_BACKEND_DEVICE_TYPE_META);
    END_ENUM;

    ENUM(ggml_log_level);
    VALUE(GGML_LOG_LEVEL_NONE);
    VALUE(GGML_LOG_LEVEL_DEBUG);
    VALUE(GGML_LOG_LEVEL_INFO);
    VALUE(GGML_LOG_LEVEL_WARN);
    VALUE(GGML_LOG_LEVEL_ERROR);
    VALUE(GGML_LOG_LEVEL_CONT);
    END_ENUM;

    ENUM(ggml_type);
    VALUE(GGML_TYPE_F32);
    VALUE(GGML_TYPE_F16);
    VALUE(GGML_TYPE_Q4_0);
    VALUE(GGML_TYPE_Q4_1);
    VALUE(GGML_TYPE_Q5_0);
    VALUE(GGML_TYPE_Q5_1);
    VALUE(GGML_TYPE_Q8_0);
    VALUE(GGML_TYPE_Q8_1);
    VALUE(GGML_TYPE_Q2_K);
    VALUE(GGML_TYPE_Q3_K);
    VALUE(GGML_TYPE_Q4_K);
    VALUE(GGML_TYPE_Q5_K);
    VALUE(GGML_TYPE_Q6_K);
    VALUE(GGML_TYPE_Q8_K);
    VALUE(GGML_TYPE_IQ2_XXS);
    VALUE(GGML_TYPE_IQ2_XS);
    VALUE(GGML_TYPE_IQ3_XXS);
    VALUE(GGML_TYPE_IQ1_S);
    VALUE(GGML_TYPE_IQ4_NL);
    VALUE(GGML_TYPE_IQ3_S);
    VALUE(GGML_TYPE_IQ2_S);
    VALUE(GGML_TYPE_IQ4_XS);
    VALUE(GGML_TYPE_I8);
    VALUE(GGML_TYPE_I16);
    VALUE(GGML_TYPE_I32);
    VALUE(GGML_TYPE_I64);
    VALUE(GGML_TYPE_F64);
    VALUE(GGML_TYPE_IQ1_M);
    VALUE(GGML_TYPE_BF16);
    VALUE(GGML_TYPE_TQ1_0);
    VALUE(GGML_TYPE_TQ2_0);
    VALUE(GGML_TYPE_MXFP4);
    VALUE(GGML_TYPE_NVFP4);
    VALUE(GGML_TYPE_Q1_0);
    VALUE(GGML_TYPE_Q2_0);
    VALUE(GGML_TYPE_COUNT);
    END_ENUM;

    ENUM(gguf_type);
    VALUE(GGUF_TYPE_UINT8);
    VALUE(GGUF_TYPE_INT8);
    VALUE(GGUF_TYPE_UINT16);
    VALUE(GGUF_TYPE_INT16);
    VALUE(GGUF_TYPE_UINT32);
    VALUE(GGUF_TYPE_INT32);
    VALUE(GGUF_TYPE_FLOAT32);
    VALUE(GGUF_TYPE_BOOL);
    VALUE(GGUF_TYPE_STRING);
    VALUE(GGUF_TYPE_ARRAY);
    VALUE(GGUF_TYPE_UINT64);
    VALUE(GGUF_TYPE_INT64);
    VALUE(GGUF_TYPE_FLOAT64);
    END_ENUM;

    ENUM(llama_attention_type);
    VALUE(LLAMA_ATTENTION_TYPE_UNSPECIFIED);
    VALUE(LLAMA_ATTENTION_TYPE_CAUSAL);
    VALUE(LLAMA_ATTENTION_TYPE_NON_CAUSAL);
    END_ENUM;

    ENUM(llama_context_type);
    VALUE(LLAMA_CONTEXT_TYPE_DEFAULT);
    VALUE(LLAMA_CONTEXT_TYPE_MTP);
    END_ENUM;

    ENUM(llama_flash_attn_type);
    VALUE(LLAMA_FLASH_ATTN_TYPE_AUTO);
    VALUE(LLAMA_FLASH_ATTN_TYPE_DISABLED);
    VALUE(LLAMA_FLASH_ATTN_TYPE_ENABLED);
    END_ENUM;

    ENUM(llama_ftype);
    VALUE(LLAMA_FTYPE_ALL_F32);
    VALUE(LLAMA_FTYPE_MOSTLY_F16);
    VALUE(LLAMA_FTYPE_MOSTLY_Q4_0);
    VALUE(LLAMA_FTYPE_MOSTLY_Q4_1);
    VALUE(LLAMA_FTYPE_MOSTLY_Q8_0);
    VALUE(LLAMA_FTYPE_MOSTLY_Q5_0);
    VALUE(LLAMA_FTYPE_MOSTLY_Q5_1);
    VALUE(LLAMA_FTYPE_MOSTLY_Q2_K);
    VALUE(LLAMA_FTYPE_MOSTLY_Q3_K_S);
    VALUE(LLAMA_FTYPE_MOSTLY_Q3_K_M);
    VALUE(LLAMA_FTYPE_MOSTLY_Q3_K_L);
    VALUE(LLAMA_FTYPE_MOSTLY_Q4_K_S);
    VALUE(LLAMA_FTYPE_MOSTLY_Q4_K_M);
    VALUE(LLAMA_FTYPE_MOSTLY_Q5_K_S);
    VALUE(LLAMA_FTYPE_MOSTLY_Q5_K_M);
    VALUE(LLAMA_FTYPE_MOSTLY_Q6_K);
    VALUE(LLAMA_FTYPE_MOSTLY_IQ2_XXS);
    VALUE(LLAMA_FTYPE_MOSTLY_IQ2_XS);
    VALUE(LLAMA_FTYPE_MOSTLY_Q2_K_S);
    VALUE(LLAMA_FTYPE_MOSTLY_IQ3_XS);
    VALUE(LLAMA_FTYPE_MOSTLY_IQ3_XXS);
    VALUE(LLAMA_FTYPE_MOSTLY_IQ1_S);
    VALUE(LLAMA_FTYPE_MOSTLY_IQ4_NL);
    VALUE(LLAMA_FTYPE_MOSTLY_IQ3_S);
    VALUE(LLAMA_FTYPE_MOSTLY_IQ3_M);
    VALUE(LLAMA_FTYPE_MOSTLY_IQ2_S);
    VALUE(LLAMA_FTYPE_MOSTLY_IQ2_M);
    VALUE(LLAMA_FTYPE_MOSTLY_IQ4_XS);
    VALUE(LLAMA_FTYPE_MOSTLY_IQ1_M);
    VALUE(LLAMA_FTYPE_MOSTLY_BF16);
    VALUE(LLAMA_FTYPE_MOSTLY_TQ1_0);
    VALUE(LLAMA_FTYPE_MOSTLY_TQ2_0);
    VALUE(LLAMA_FTYPE_MOSTLY_MXFP4_MOE);
    VALUE(LLAMA_FTYPE_MOSTLY_NVFP4);
    VALUE(LLAMA_FTYPE_MOSTLY_Q1_0);
    VALUE(LLAMA_FTYPE_MOSTLY_Q2_0);
    VALUE(LLAMA_FTYPE_GUESSED);
    END_ENUM;

    ENUM(llama_lazy_mode);
    VALUE(LLAMA_LAZY_MODE_OFF);
    VALUE(LLAMA_LAZY_MODE_AUTO);
    VALUE(LLAMA_LAZY_MODE_ON);
    END_ENUM;

    ENUM(llama_load_mode);
    VALUE(LLAMA_LOAD_MODE_AUTO);
    VALUE(LLAMA_LOAD_MODE_NONE);
    VALUE(LLAMA_LOAD_MODE_MMAP);
    VALUE(LLAMA_LOAD_MODE_MLOCK);
    VALUE(LLAMA_LOAD_MODE_MMAP_MLOCK);
    VALUE(LLAMA_LOAD_MODE_DIRECT_IO);
    END_ENUM;

    ENUM(llama_model_kv_override_type);
    VALUE(LLAMA_KV_OVERRIDE_TYPE_INT);
    VALUE(LLAMA_KV_OVERRIDE_TYPE_FLOAT);
    VALUE(LLAMA_KV_OVERRIDE_TYPE_BOOL);
    VALUE(LLAMA_KV_OVERRIDE_TYPE_STR);
    END_ENUM;

    ENUM(llama_pooling_type);
    VALUE(LLAMA_POOLING_TYPE_UNSPECIFIED);
    VALUE(LLAMA_POOLING_TYPE_NONE);
    VALUE(LLAMA_POOLING_TYPE_MEAN);
    VALUE(LLAMA_POOLING_TYPE_CLS);
    VALUE(LLAMA_POOLING_TYPE_LAST);
    VALUE(LLAMA_POOLING_TYPE_RANK);
    END_ENUM;

    ENUM(llama_rope_scaling_type);
    VALUE(LLAMA_ROPE_SCALING_TYPE_UNSPECIFIED);
    VALUE(LLAMA_ROPE_SCALING_TYPE_NONE);
    VALUE(LLAMA_ROPE_SCALING_TYPE_LINEAR);
    VALUE(LLAMA_ROPE_SCALING_TYPE_YARN);
    VALUE(LLAMA_ROPE_SCALING_TYPE_LONGROPE);
    END_ENUM;

    ENUM(llama_split_mode);
    VALUE(LLAMA_SPLIT_MODE_NONE);
    VALUE(LLAMA_SPLIT_MODE_LAYER);
    VALUE(LLAMA_SPLIT_MODE_ROW);
    VALUE(LLAMA_SPLIT_MODE_TENSOR);
    END_ENUM;

    ENUM(llama_state_seq_flags);
    VALUE(LLAMA_STATE_SEQ_FLAGS_NONE);
    VALUE(LLAMA_STATE_SEQ_FLAGS_PARTIAL_ONLY);
    VALUE(LLAMA_STATE_SEQ_FLAGS_ON_DEVICE);
    END_ENUM;

    ENUM(llama_token_attr);
    VALUE(LLAMA_TOKEN_ATTR_UNDEFINED);
    VALUE(LLAMA_TOKEN_ATTR_UNKNOWN);
    VALUE(LLAMA_TOKEN_ATTR_UNUSED);
    VALUE(LLAMA_TOKEN_ATTR_NORMAL);
    VALUE(LLAMA_TOKEN_ATTR_CONTROL);
    VALUE(LLAMA_TOKEN_ATTR_USER_DEFINED);
    VALUE(LLAMA_TOKEN_ATTR_BYTE);
    VALUE(LLAMA_TOKEN_ATTR_NORMALIZED);
    VALUE(LLAMA_TOKEN_ATTR_LSTRIP);
    VALUE(LLAMA_TOKEN_ATTR_RSTRIP);
    VALUE(LLAMA_TOKEN_ATTR_SINGLE_WORD);
    END_ENUM;

    ENUM(llama_vocab_type);
    VALUE(LLAMA_VOCAB_TYPE_NONE);
    VALUE(LLAMA_VOCAB_TYPE_SPM);
    VALUE(LLAMA_VOCAB_TYPE_BPE);
    VALUE(LLAMA_VOCAB_TYPE_WPM);
    VALUE(LLAMA_VOCAB_TYPE_UGM);
    VALUE(LLAMA_VOCAB_TYPE_RWKV);
    VALUE(LLAMA_VOCAB_TYPE_PLAMO2);
    VALUE(LLAMA_VOCAB_TYPE_TEST);
    END_ENUM;

    printf("\n  },\n  \"imports\": {");
    separator = "";

    IMPORT(ggml_backend_dev_backend_reg);
    IMPORT(ggml_backend_dev_by_name);
    IMPORT(ggml_backend_dev_count);
    IMPORT(ggml_backend_dev_description);
    IMPORT(ggml_backend_dev_get);
    IMPORT(ggml_backend_dev_get_props);
    IMPORT(ggml_backend_dev_memory);
    IMPORT(ggml_backend_dev_name);
    IMPORT(ggml_backend_dev_type);
    IMPORT(ggml_backend_load);
    IMPORT(ggml_backend_load_all_from_path);
    IMPORT(ggml_backend_reg_by_name);
    IMPORT(ggml_backend_reg_count);
    IMPORT(ggml_backend_reg_dev_count);
    IMPORT(ggml_backend_reg_dev_get);
    IMPORT(ggml_backend_reg_get);
    IMPORT(ggml_backend_reg_name);
    IMPORT(ggml_backend_tensor_get);
    IMPORT(ggml_backend_tensor_set);
    IMPORT(ggml_free);
    IMPORT(ggml_get_name);
    IMPORT(ggml_init);
    IMPORT(ggml_nbytes);
    IMPORT(ggml_nelements);
    IMPORT(ggml_new_tensor);
    IMPORT(ggml_set_abort_callback);
    IMPORT(ggml_set_name);
    IMPORT(ggml_tensor_overhead);
    IMPORT(ggml_type_name);
    IMPORT(gguf_add_tensor);
    IMPORT(gguf_find_key);
    IMPORT(gguf_find_tensor);
    IMPORT(gguf_free);
    IMPORT(gguf_get_alignment);
    IMPORT(gguf_get_arr_data);
    IMPORT(gguf_get_arr_n);
    IMPORT(gguf_get_arr_str);
    IMPORT(gguf_get_arr_type);
    IMPORT(gguf_get_data_offset);
    IMPORT(gguf_get_key);
    IMPORT(gguf_get_kv_type);
    IMPORT(gguf_get_meta_data);
    IMPORT(gguf_get_meta_size);
    IMPORT(gguf_get_n_kv);
    IMPORT(gguf_get_n_tensors);
    IMPORT(gguf_get_tensor_name);
    IMPORT(gguf_get_tensor_ne);
    IMPORT(gguf_get_tensor_offset);
    IMPORT(gguf_get_tensor_size);
    IMPORT(gguf_get_tensor_type);
    IMPORT(gguf_get_val_data);
    IMPORT(gguf_get_val_str);
    IMPORT(gguf_get_version);
    IMPORT(gguf_init_empty);
    IMPORT(gguf_init_from_file);
    IMPORT(gguf_remove_key);
    IMPORT(gguf_set_arr_data);
    IMPORT(gguf_set_arr_str);
    IMPORT(gguf_set_kv);
    IMPORT(gguf_set_tensor_data);
    IMPORT(gguf_set_tensor_type);
    IMPORT(gguf_set_val_bool);
    IMPORT(gguf_set_val_f32);
    IMPORT(gguf_set_val_f64);
    IMPORT(gguf_set_val_i16);
    IMPORT(gguf_set_val_i32);
    IMPORT(gguf_set_val_i64);
    IMPORT(gguf_set_val_i8);
    IMPORT(gguf_set_val_str);
    IMPORT(gguf_set_val_u16);
    IMPORT(gguf_set_val_u32);
    IMPORT(gguf_set_val_u64);
    IMPORT(gguf_set_val_u8);
    IMPORT(gguf_type_name);
    IMPORT(gguf_write_to_file);
    IMPORT(llama_adapter_lora_free);
    IMPORT(llama_adapter_lora_init);
    IMPORT(llama_chat_apply_template);
    IMPORT(llama_context_default_params);
    IMPORT(llama_decode);
    IMPORT(llama_detokenize);
    IMPORT(llama_encode);
    IMPORT(llama_free);
    IMPORT(llama_get_embeddings_ith);
    IMPORT(llama_get_embeddings_seq);
    IMPORT(llama_get_logits_ith);
    IMPORT(llama_get_memory);
    IMPORT(llama_get_sampled_token_ith);
    IMPORT(llama_init_from_model);
    IMPORT(llama_log_set);
    IMPORT(llama_memory_can_shift);
    IMPORT(llama_memory_clear);
    IMPORT(llama_memory_seq_add);
    IMPORT(llama_memory_seq_cp);
    IMPORT(llama_memory_seq_keep);
    IMPORT(llama_memory_seq_pos_max);
    IMPORT(llama_memory_seq_pos_min);
    IMPORT(llama_memory_seq_rm);
    IMPORT(llama_model_chat_template);
    IMPORT(llama_model_default_params);
    IMPORT(llama_model_desc);
    IMPORT(llama_model_free);
    IMPORT(llama_model_get_vocab);
    IMPORT(llama_model_has_decoder);
    IMPORT(llama_model_has_encoder);
    IMPORT(llama_model_init_from_user);
    IMPORT(llama_model_is_diffusion);
    IMPORT(llama_model_is_hybrid);
    IMPORT(llama_model_is_recurrent);
    IMPORT(llama_model_load_from_file);
    IMPORT(llama_model_load_from_splits);
    IMPORT(llama_model_meta_count);
    IMPORT(llama_model_meta_key_by_index);
    IMPORT(llama_model_meta_val_str);
    IMPORT(llama_model_meta_val_str_by_index);
    IMPORT(llama_model_n_ctx_train);
    IMPORT(llama_model_n_embd);
    IMPORT(llama_model_n_embd_out);
    IMPORT(llama_model_n_head_kv);
    IMPORT(llama_model_n_layer);
    IMPORT(llama_model_n_params);
    IMPORT(llama_model_n_swa);
    IMPORT(llama_model_quantize);
    IMPORT(llama_model_quantize_default_params);
    IMPORT(llama_model_save_to_file);
    IMPORT(llama_model_size);
    IMPORT(llama_n_batch);
    IMPORT(llama_n_ctx);
    IMPORT(llama_n_ctx_seq);
    IMPORT(llama_n_seq_max);
    IMPORT(llama_perf_context);
    IMPORT(llama_perf_context_reset);
    IMPORT(llama_print_system_info);
    IMPORT(llama_sampler_accept);
    IMPORT(llama_sampler_apply);
    IMPORT(llama_sampler_chain_add);
    IMPORT(llama_sampler_chain_default_params);
    IMPORT(llama_sampler_chain_init);
    IMPORT(llama_sampler_clone);
    IMPORT(llama_sampler_free);
    IMPORT(llama_sampler_init_adaptive_p);
    IMPORT(llama_sampler_init_dist);
    IMPORT(llama_sampler_init_dry);
    IMPORT(llama_sampler_init_grammar);
    IMPORT(llama_sampler_init_grammar_lazy_patterns);
    IMPORT(llama_sampler_init_greedy);
    IMPORT(llama_sampler_init_infill);
    IMPORT(llama_sampler_init_logit_bias);
    IMPORT(llama_sampler_init_min_p);
    IMPORT(llama_sampler_init_mirostat);
    IMPORT(llama_sampler_init_mirostat_v2);
    IMPORT(llama_sampler_init_penalties);
    IMPORT(llama_sampler_init_temp);
    IMPORT(llama_sampler_init_temp_ext);
    IMPORT(llama_sampler_init_top_k);
    IMPORT(llama_sampler_init_top_n_sigma);
    IMPORT(llama_sampler_init_top_p);
    IMPORT(llama_sampler_init_typical);
    IMPORT(llama_sampler_init_xtc);
    IMPORT(llama_sampler_reset);
    IMPORT(llama_sampler_sample);
    IMPORT(llama_set_abort_callback);
    IMPORT(llama_set_adapters_lora);
    IMPORT(llama_set_embeddings);
    IMPORT(llama_set_n_threads);
    IMPORT(llama_set_sampler);
    IMPORT(llama_state_seq_get_data_ext);
    IMPORT(llama_state_seq_get_size_ext);
    IMPORT(llama_state_seq_load_file);
    IMPORT(llama_state_seq_save_file);
    IMPORT(llama_state_seq_set_data_ext);
    IMPORT(llama_synchronize);
    IMPORT(llama_token_to_piece);
    IMPORT(llama_tokenize);
    IMPORT(llama_version);
    IMPORT(llama_vocab_bos);
    IMPORT(llama_vocab_eos);
    IMPORT(llama_vocab_get_add_bos);
    IMPORT(llama_vocab_get_attr);
    IMPORT(llama_vocab_is_control);
    IMPORT(llama_vocab_is_eog);
    IMPORT(llama_vocab_n_tokens);
    IMPORT(llama_vocab_type);

    printf("\n  }\n}\n");
}
